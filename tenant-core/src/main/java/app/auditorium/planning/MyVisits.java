package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.Candidate;
import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditRow;
import app.auditorium.audit.Audits;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the acting auditor is to go; he may say that he cannot, and the planner settles it. */
@Component
@Transactional
public class MyVisits {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_ABSENCE = 300;

    private static final String ANSWERS = """
            select n.id, n.audit_id, n.auditor_id, d.name, n.kind, n.reason, n.instead, i.name as instead_name,
                   coalesce(o.name_zh, o.name) as organisation, a.starts_on
            from visit_answer n
                     join auditor d on d.tenant_id = n.tenant_id and d.id = n.auditor_id
                     join audit a on a.tenant_id = n.tenant_id and a.id = n.audit_id
                     join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
                     left join auditor i on i.tenant_id = n.tenant_id and i.id = n.instead
            where n.tenant_id = current_tenant() and n.state = 'OPEN'
            """;

    private final AuditCalendar calendar;
    private final Audits audits;
    private final Today today;
    private final JdbcClient sql;

    MyVisits(AuditCalendar calendar, Audits audits, Today today, DataSource app) {
        this.calendar = calendar;
        this.audits = audits;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    /** Days on which the acting auditor is away. */
    public record Away(
            LocalDate first, LocalDate last, @Nullable String reason) {}

    /**
     * What an auditor said.
     *
     * @param kind {@code DECLINED} or {@code SWAP}
     * @param instead whom he proposes; null if nobody
     */
    public record Answer(
            UUID id,
            UUID auditId,
            UUID auditorId,
            String auditor,
            String organisation,
            LocalDate start,
            String kind,
            String reason,
            @Nullable UUID instead,
            @Nullable String insteadName) {}

    /** Audits of the acting person from today on, by their days. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<AuditRow> visits() {
        List<UUID> me = me();
        if (me.isEmpty()) {
            return List.of();
        }
        LocalDate from = today.here();
        var filter = new AuditFilter(null, null, List.of(), List.of(), List.of(), me, null, null, null).notCancelled();
        return calendar.between(new app.auditorium.kernel.DateRange(from, from.plusMonths(18)), filter);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Away> absences() {
        return sql.sql("""
                        select first_day, last_day, reason from absence
                        where tenant_id = current_tenant() and auditor_id = any(:me) and last_day >= :today order by first_day""")
                .param("me", me().toArray(UUID[]::new))
                .param("today", today.here())
                .query((row, n) -> new Away(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
    }

    /** Says when the acting auditor cannot be sent; audits for which he is booked then show up with the planner. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.AUDITOR, Role.TECHNICAL_EXPERT},
            in = CERTIFICATION_BODY)
    public Outcome<Away> goAway(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable String reason) {
        var checks = new Checks().text("reason", reason, LONGEST_ABSENCE);
        if (first == null) {
            checks.invalid("first", "problem.required");
        } else if (first.isBefore(today.here())) {
            checks.invalid("first", "problem.blackout.past");
        }
        if (last == null) {
            checks.invalid("last", "problem.required");
        } else if (first != null && last.isBefore(first)) {
            checks.invalid("last", "problem.last-before-first");
        }
        if (first == null || last == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        List<UUID> me = me();
        me.forEach(auditor ->
                sql.sql("""
                        insert into absence (id, auditor_id, first_day, last_day, reason)
                        values (gen_random_uuid(), ?, ?, ?, ?)""").params(Arrays.asList(auditor, first, last, why)).update());
        return me.isEmpty() ? Outcome.notThere() : Outcome.done(new Away(first, last, why));
    }

    /** What the acting auditor said to an audit, while it is not settled. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<Answer> answerOf(UUID audit) {
        return sql.sql(ANSWERS + " and n.audit_id = :audit and n.auditor_id = any(:me)")
                .param("audit", audit)
                .param("me", me().toArray(UUID[]::new))
                .query((row, n) -> answer(row))
                .optional();
    }

    /** Whom the rules allow on an audit and who is not in its team. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Candidate> couldGoInstead(UUID audit) {
        List<UUID> team = audits.details(audit).stream()
                .flatMap(details -> details.team().stream())
                .map(AuditDetails.Member::auditorId)
                .toList();
        return audits.candidates(audit).orElse(List.of()).stream()
                .filter(candidate -> candidate.allowed() && !team.contains(candidate.auditorId()))
                .toList();
    }

    /** Says that one cannot go; with somebody else it is a swap that is proposed. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Outcome<Answer> decline(UUID audit, @Nullable String reason, @Nullable UUID instead) {
        AuditDetails details = audits.details(audit).orElse(null);
        if (details == null) {
            return Outcome.notThere();
        }
        List<UUID> me = me();
        UUID own = details.team().stream()
                .map(AuditDetails.Member::auditorId)
                .filter(me::contains)
                .findFirst()
                .orElse(null);
        var checks = new Checks().required("reason", reason, LONGEST_REASON);
        if (own == null) {
            checks.add(Problem.rule("G.2", null, "problem.visit.not-yours"));
        } else if (!details.state().isBeforeStart()) {
            checks.add(Problem.rule("G.2", null, "rule.audit.begun"));
        } else if (answerOf(audit).isPresent()) {
            checks.add(Problem.rule("G.2", null, "problem.visit.answered"));
        }
        if (reason == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        sql.sql("""
                        insert into visit_answer (id, audit_id, auditor_id, kind, reason, instead)
                        values (gen_random_uuid(), ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(audit, own, instead == null ? "DECLINED" : "SWAP", reason.strip(), instead))
                .update();
        return answerOf(audit).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    /** What auditors said and nobody has settled, by the days of the audits. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Answer> open() {
        return sql.sql(ANSWERS + " order by a.starts_on, n.id limit 100")
                .query((row, n) -> answer(row))
                .list();
    }

    /** Takes a swap, by the rules of planning, or marks what was said as settled. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<UUID> settle(UUID id, boolean take) {
        Answer answer = sql.sql(ANSWERS + " and n.id = :id")
                .param("id", id)
                .query((row, n) -> answer(row))
                .optional()
                .orElse(null);
        if (answer == null) {
            return Outcome.notThere();
        }
        if (take && answer.instead() != null) {
            AuditDetails audit = audits.details(answer.auditId()).orElseThrow();
            Outcome<AuditDetails> changed = audits.change(
                    audit.id(), audit.version(), audit.asWanted().with(answer.instead(), answer.auditorId()));
            if (!(changed instanceof Outcome.Done<AuditDetails>)) {
                return changed.map(AuditDetails::id);
            }
        }
        sql.sql("""
                        update visit_answer set state = ?, settled_by = acting_name(), settled_at = now()
                        where tenant_id = current_tenant() and id = ?""").params(take ? "TAKEN" : "REFUSED", id).update();
        return Outcome.done(answer.auditId());
    }

    private List<UUID> me() {
        return sql.sql("select id from auditor where tenant_id = current_tenant() and person_id = acting_person()")
                .query(UUID.class)
                .list();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getObject("id", UUID.class),
                row.getObject("audit_id", UUID.class),
                row.getObject("auditor_id", UUID.class),
                row.getString("name"),
                row.getString("organisation"),
                row.getObject("starts_on", LocalDate.class),
                row.getString("kind"),
                row.getString("reason"),
                row.getObject("instead", UUID.class),
                row.getString("instead_name"));
    }
}
