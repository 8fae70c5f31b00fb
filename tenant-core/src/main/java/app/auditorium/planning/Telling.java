package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Letter;
import app.auditorium.access.Memberships;
import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Audits;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.planning.OpenYears.Opened;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.Today;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells client and team of one audit, with an entry for their calendars; each in a transaction of its own. */
@Component
class Telling {

    private static final int MOST_CONTACTS = 5;
    private static final int OTHER_DAYS = 5;

    private final Audits audits;
    private final AuditConduct conduct;
    private final CalendarEntries entries;
    private final Letters letters;
    private final Memberships memberships;
    private final Deliveries deliveries;
    private final Today today;
    private final HouseRules rules;
    private final ToldTable told;
    private final JdbcClient sql;
    private final String organiser;

    Telling(
            Audits audits,
            AuditConduct conduct,
            CalendarEntries entries,
            Letters letters,
            Memberships memberships,
            Deliveries deliveries,
            Today today,
            HouseRules rules,
            ToldTable told,
            DataSource app,
            @Value("${auditorium.mail.from:auditorium@localhost}") String organiser) {
        this.audits = audits;
        this.conduct = conduct;
        this.entries = entries;
        this.letters = letters;
        this.memberships = memberships;
        this.deliveries = deliveries;
        this.today = today;
        this.rules = rules;
        this.told = told;
        this.sql = JdbcClient.create(app);
        this.organiser = organiser;
    }

    /** @param ofWorkspace to whom the client company writes itself */
    private record Reader(String name, String email, boolean ofWorkspace) {

        static Reader named(ResultSet row, int n) throws SQLException {
            return new Reader(row.getString(1), row.getString(2), false);
        }
    }

    /** Proposes the team to the client if it does not know it yet, and writes to everybody concerned. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<AuditDetails> tell(Opened plan, ToTell shown) {
        UUID audit = shown.audit();
        ToTell now = told.lockUntold(plan.plan().id(), audit).orElse(null);
        AuditDetails details = audits.details(audit).orElse(null);
        if (details == null) {
            return Outcome.notThere();
        }
        if (now == null || now.version() != shown.version()) {
            return told.stale(audit);
        }
        if (details.state() == AuditState.PLANNED) {
            if (wasTold(details)) {
                return Outcome.refused(Problem.rule("A-40", null, "problem.plan.told-already"));
            }
            return conduct.proposeTeam(audit, details.version()).map(proposed -> {
                offer(audit, new Explaining(plan, now.visit()).otherDays(OTHER_DAYS));
                return proposed;
            });
        }
        tell(details);
        return Outcome.done(details);
    }

    /** What a plan or a planner by hand proposed to the client; what is entered when it is over is no appointment. */
    void proposed(AuditDetails audit) {
        if (!audit.end().isBefore(today.here())) {
            offer(audit.id(), List.of());
            awaitAnswer(audit);
            tell(audit);
        }
    }

    /** The client accepted: the same entry is certain now. */
    void confirmed(AuditDetails audit) {
        if (audit.end().isBefore(today.here())) {
            return;
        }
        List<Reader> readers = readers(audit);
        write("mail.visit-confirmed", audit, readers, false);
        news(audit, VisitTold.News.CONFIRMED);
        if (told.toldTo(audit.id()).isEmpty()) {
            keep(audit, readers);
        }
    }

    /** Of other sites, for one; unless the plan that holds it will tell. Of an audit at short notice the team alone hears. */
    void changed(AuditDetails audit) {
        if (!audit.end().isBefore(today.here())
                && (audit.shortNotice() && audit.isUnknownToClient() || told.isKnownOtherwise(audit.id()))) {
            tell(audit);
        }
    }

    /** The client meets the team of an audit at short notice, and reads of it from now on. */
    void begun(AuditDetails audit) {
        if (!audit.end().isBefore(today.here())) {
            write("mail.visit-begun", audit, contacts(audit), false);
            news(audit, VisitTold.News.BEGUN);
            keep(audit, readers(audit));
        }
    }

    private void tell(AuditDetails audit) {
        List<Reader> readers = readers(audit);
        Set<String> ahead = told.ahead(audit.id(), audit.version());
        Set<String> outdated = told.isOutdated(audit.id()) ? Set.copyOf(told.toldTo(audit.id())) : Set.of();
        Map<Boolean, List<Reader>> knowing = readers.stream()
                .filter(reader -> !ahead.contains(reader.email))
                .collect(Collectors.partitioningBy(reader -> outdated.contains(reader.email)));
        String first = audit.isUnknownToClient() ? "mail.visit-short-notice" : "mail.visit";
        write(first, audit, knowing.getOrDefault(false, List.of()), false);
        write("mail.visit-changed", audit, knowing.getOrDefault(true, List.of()), false);
        write("mail.visit-without-you", audit, gone(audit.id(), readers), true);
        if (!audit.isUnknownToClient()) {
            news(audit, audit.state() == AuditState.TEAM_PROPOSED ? VisitTold.News.PROPOSED : VisitTold.News.CHANGED);
        }
        keep(audit, readers);
    }

    private void keep(AuditDetails audit, List<Reader> readers) {
        told.keep(audit, readers.stream().map(Reader::email).toList());
    }

    /** Whether these very days and this team were proposed before: the client objected, and nothing was changed since. */
    private boolean wasTold(AuditDetails audit) {
        String[] names = audit.team().stream().map(AuditDetails.Member::name).toArray(String[]::new);
        return sql.sql("""
                        select exists (select from audit where tenant_id = current_tenant() and id = :audit
                            and starts_told = starts_on and ends_told = ends_on
                            and team_told @> :names::text[] and team_told <@ :names::text[])""")
                .param("audit", audit.id())
                .param("names", names)
                .query(Boolean.class)
                .single();
    }

    /** Other days that would work as well. */
    private void offer(UUID audit, List<LocalDate> days) {
        sql.sql("update audit set other_days = :days where tenant_id = current_tenant() and id = :audit")
                .param("days", days.stream().sorted().map(Date::valueOf).toArray(Date[]::new))
                .param("audit", audit)
                .update();
    }

    /** Before the answer falls due, if there are days enough, the client is reminded; on the day after the limit has passed. */
    private void awaitAnswer(AuditDetails audit) {
        LocalDate by = audit.answerBy();
        if (by == null) {
            return;
        }
        LocalDate reminder = by.minusDays(rules.number(HouseRule.PROPOSAL_REMINDED));
        if (reminder.isAfter(today.here())) {
            look(audit, by, reminder);
        }
        look(audit, by, by.plusDays(1));
    }

    private void look(AuditDetails audit, LocalDate by, LocalDate day) {
        deliveries.sendOnceAt(
                new AnswerFallsDue(Acting.current().tenantId(), audit.id(), by),
                day.atTime(9, 0).atZone(today.zone()).toInstant());
    }

    /** Tells the planners that the client has not answered in time, and what came of it. */
    void limitPassed(AuditDetails audit, LocalDate by) {
        Locale locale = Acting.current().locale();
        letters.toMembers(
                Set.of(Role.PLANNER),
                "mail.limit-passed." + audit.state(),
                "/audits/" + audit.id(),
                Texts.name(locale, audit.organisation(), audit.organisationZh()),
                Texts.of(locale, "audit-type." + audit.type()),
                DateRange.shown(audit.start(), audit.end()),
                by);
    }

    /** What the client is told of its silence, as a paragraph of its own; nothing where silence is no answer. */
    static String silence(Locale locale, @Nullable LocalDate by, boolean confirms) {
        return by == null || !confirms ? "" : "\n\n" + Texts.of(locale, "mail.silence", by);
    }

    /** Reminds the client's contacts of days and team that they have not answered. */
    void remind(AuditDetails audit, LocalDate by) {
        String body = Acting.current().tenantName(Acting.current().locale());
        news(audit, VisitTold.News.AWAITED);
        for (Reader reader : contacts(audit)) {
            if (reader.ofWorkspace) {
                continue;
            }
            letters.fromTenant(Letter.to(
                    reader.email,
                    Acting.current().locale(),
                    "mail.visit-awaited",
                    reader.name,
                    body,
                    Texts.of(Acting.current().locale(), "audit-type." + audit.type()),
                    DateRange.shown(audit.start(), audit.end()),
                    by,
                    silence(Acting.current().locale(), by, audit.silenceConfirms())));
        }
    }

    /** Writes that an audit was called off, to everybody who has it in the calendar. */
    void takeBack(AuditDetails audit) {
        if (audit.isUnknownToClient() && told.toldTo(audit.id()).isEmpty()) {
            return;
        }
        List<Reader> readers = readers(audit);
        write("mail.visit-cancelled", audit, readers, false);
        write("mail.visit-cancelled", audit, gone(audit.id(), readers), false);
        if (!audit.isUnknownToClient()) {
            news(audit, VisitTold.News.CANCELLED);
        }
    }

    /** For the client's own workspace, which writes to its administrators. */
    private void news(AuditDetails audit, VisitTold.News news) {
        workspace(audit.organisationId()).ifPresent(client -> deliveries.send(new VisitTold(client, audit.id(), news)));
    }

    private Optional<UUID> workspace(UUID organisation) {
        return sql.sql("""
                        select client_tenant_id from organisation
                        where tenant_id = current_tenant() and id = ? and client_tenant_id is not null""").param(organisation).query(UUID.class).optional();
    }

    /** The entry as it is now for one who hears of it before the others, by a letter of his own; empty where nobody was told yet. */
    Optional<String> ahead(UUID audit, String email) {
        return told.add(audit, email)
                ? entries.ofAudit(audit).stream()
                        .findFirst()
                        .map(entry -> CalendarText.invitation(entry, organiser, email))
                : Optional.empty();
    }

    /** The entry for one whom an audit does not concern any more and who had it in the calendar; he is not told again. */
    Optional<String> takenOut(UUID audit, String email) {
        return told.forget(audit, email)
                ? entries.ofAudit(audit).stream()
                        .findFirst()
                        .map(entry -> CalendarText.invitation(entry.takenOut(), organiser, email))
                : Optional.empty();
    }

    /** Those who have it in the calendar and are not concerned any more. */
    private List<Reader> gone(UUID audit, List<Reader> readers) {
        Set<String> now = readers.stream().map(Reader::email).collect(Collectors.toSet());
        return told.toldTo(audit).stream()
                .filter(email -> !now.contains(email))
                .map(email -> new Reader(name(email), email, false))
                .toList();
    }

    private String name(String email) {
        return sql.sql("""
                        select name from (select name, 1 as n from auditor where tenant_id = current_tenant() and email = :email
                                          union all
                                          select name, 2 from contact where tenant_id = current_tenant() and email = :email) known
                        order by n limit 1""").param("email", email).query(String.class).optional().orElse(email);
    }

    private void write(String key, AuditDetails audit, List<Reader> to, boolean takenOut) {
        CalendarEntry entry = to.isEmpty()
                ? null
                : entries.ofAudit(audit.id()).stream()
                        .findFirst()
                        .map(found -> takenOut ? found.takenOut() : found)
                        .orElse(null);
        if (entry == null) {
            return;
        }
        Membership acting = Acting.current();
        Locale locale = acting.locale();
        String team = Texts.list(
                locale, audit.team().stream().map(AuditDetails.Member::name).toList());
        for (Reader reader : to) {
            if (reader.ofWorkspace) {
                continue;
            }
            letters.invitationFromTenant(
                    Letter.to(
                            reader.email,
                            locale,
                            key,
                            reader.name,
                            acting.tenantName(locale),
                            entry.summary(),
                            DateRange.shown(audit.start(), audit.end()),
                            team,
                            silence(locale, audit.answerBy(), audit.silenceConfirms())),
                    CalendarText.invitation(entry, organiser, reader.email));
        }
    }

    private List<Reader> readers(AuditDetails audit) {
        List<Reader> team = sql.sql("""
                        select d.name, d.email from audit_member m join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
                        where m.tenant_id = current_tenant() and m.audit_id = ?""").param(audit.id()).query(Reader::named).list();
        return audit.isUnknownToClient()
                ? team
                : Stream.concat(team.stream(), contacts(audit).stream()).toList();
    }

    private List<Reader> contacts(AuditDetails audit) {
        List<Reader> contacts = sql.sql("""
                        select c.name, c.email from contact c
                        where c.tenant_id = current_tenant() and c.organisation_id = ? and c.email is not null
                        order by c.position limit ?""")
                .params(audit.organisationId(), MOST_CONTACTS)
                .query(Reader::named)
                .list();
        Set<String> theirs = workspace(audit.organisationId())
                .map(client -> memberships.administrators(
                        client, contacts.stream().map(Reader::email).toList()))
                .orElse(Set.of());
        return contacts.stream()
                .map(contact -> new Reader(
                        contact.name, contact.email, theirs.contains(contact.email.toLowerCase(Locale.ROOT))))
                .toList();
    }
}
