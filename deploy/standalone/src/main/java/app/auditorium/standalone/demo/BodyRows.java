package app.auditorium.standalone.demo;

import app.auditorium.audit.Declaration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a body's file into its tables. */
final class BodyRows {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    private final Rows rows;
    private final Map<DemoTenant, UUID> tenants;
    private final Instant now;

    BodyRows(Rows rows, Map<DemoTenant, UUID> tenants, Instant now) {
        this.rows = rows;
        this.tenants = tenants;
        this.now = now;
    }

    void write(BodyFile file) {
        scope(file.scope());
        auditors(file.roster());
        clients(file.clients());
        register(file.impartiality());
        engagements(file.engagements());
        audits(file.audits());
        witnessed(file.roster(), file.audits());
        findings(file.findings(), file.answers());
        answers(file.answers());
        happenings(file.happenings());
    }

    private void scope(Scope scope) {
        rows.insert(
                "scope_entry",
                "id, standard, iaf_code, valid_from, valid_until",
                scope.entries(),
                e -> Arrays.asList(e.id(), e.standard(), e.code(), e.from(), e.until()));
    }

    private void auditors(List<BodyAuditor> roster) {
        rows.insert(
                "auditor",
                "id, name, email, languages, home_county, home_latitude, home_longitude, left_on",
                roster,
                a -> Arrays.asList(
                        a.id(),
                        a.name(),
                        a.email(),
                        a.languages(),
                        a.home().code(),
                        a.home().latitude(),
                        a.home().longitude(),
                        a.left()));
        for (BodyAuditor auditor : roster) {
            rows.insert(
                    "competence",
                    "auditor_id, standard, iaf_code, role, evidence, valid_until",
                    auditor.competences(),
                    c -> Arrays.asList(auditor.id(), c.standard(), c.code(), c.role(), c.evidence(), c.validUntil()));
            rows.insert(
                    "absence",
                    "id, auditor_id, first_day, last_day, reason",
                    auditor.absences(),
                    a -> Arrays.asList(
                            a.id(), auditor.id(), a.days().first(), a.days().last(), a.reason()));
        }
    }

    private void clients(List<Client> clients) {
        rows.insert(
                "organisation",
                "id, name, name_zh, country, county, tax_id, iaf_codes, client_tenant_id, created_at, changed_at",
                clients,
                c -> Arrays.asList(
                        c.id(),
                        c.title().en(),
                        c.title().zh(),
                        "TW",
                        c.county().code(),
                        c.taxId(),
                        c.codes(),
                        c.tenant() == null ? null : tenants.get(c.tenant()),
                        at(c.since()),
                        at(c.since())));
        for (Client client : clients) {
            rows.insert(
                    "site",
                    "id, organisation_id, position, name, address, county, employees, contractors, shifts, central_function, latitude, longitude",
                    client.sites(),
                    s -> Arrays.asList(
                            s.id(),
                            client.id(),
                            client.sites().indexOf(s),
                            s.name(),
                            s.address(),
                            s.county().code(),
                            s.employees(),
                            s.contractors(),
                            s.shifts(),
                            s.central(),
                            s.county().latitude(),
                            s.county().longitude()));
            rows.insert(
                    "contact",
                    "id, organisation_id, position, name, function, email, phone",
                    client.contacts(),
                    c -> Arrays.asList(
                            c.id(),
                            client.id(),
                            client.contacts().indexOf(c),
                            c.name(),
                            c.function(),
                            c.email(),
                            c.phone()));
            rows.insert(
                    "note",
                    "id, organisation_id, text, written_at",
                    client.notes(),
                    n -> Arrays.asList(
                            UUID.nameUUIDFromBytes((client.id() + n).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            client.id(),
                            n,
                            at(client.since().plusDays(12))));
        }
    }

    private void register(Impartiality register) {
        rows.insert(
                "relation",
                "id, organisation_id, auditor_id, kind, started_on, ended_on, source",
                register.relations(),
                r -> Arrays.asList(
                        r.id(),
                        r.client().id(),
                        r.auditor() == null ? null : r.auditor().id(),
                        r.kind(),
                        r.from(),
                        r.until(),
                        r.source()));
    }

    private void engagements(List<Engagement> engagements) {
        rows.insert(
                "certification",
                "id, organisation_id, standard, iaf_codes, complexity, scope_text, state, cycle, decided_on, expires_on, released_at, created_at, changed_at",
                engagements,
                e -> Arrays.asList(
                        e.id(),
                        e.client().id(),
                        e.standard(),
                        e.codes(),
                        e.complexity(),
                        e.scope(),
                        e.state(),
                        e.cycle(),
                        e.decided(),
                        e.expires(),
                        at(e.decided()),
                        at(e.recorded()),
                        at(e.recorded())));
    }

    private void audits(List<Audit> audits) {
        rows.insert(
                "audit",
                "id, certification_id, organisation_id, standard, type, reason, state, iaf_codes, starts_on, ends_on, cancel_reason, team_told, released_at, created_at, changed_at",
                audits,
                a -> Arrays.asList(
                        a.id(),
                        a.engagement().id(),
                        a.engagement().client().id(),
                        a.engagement().standard(),
                        a.visit().type(),
                        a.visit().reason(),
                        a.isReported() ? "ACCEPTED" : a.state(),
                        a.engagement().codes(),
                        a.days().first(),
                        a.days().last(),
                        a.state().equals("CANCELLED") ? "客戶產線調整，改期另議。" : null,
                        a.told(),
                        a.known() ? at(a.days().first().minusDays(25)) : null,
                        at(a.days().first().minusDays(48)),
                        at(a.days().first().minusDays(21))));
        rows.insert(
                "audit_site",
                "audit_id, site_id",
                audits.stream()
                        .flatMap(a -> a.sites().stream().map(s -> List.of(a.id(), s.id())))
                        .toList(),
                pair -> pair);
        rows.insert(
                "audit_member",
                "audit_id, auditor_id, role",
                audits.stream()
                        .flatMap(a -> a.team().stream()
                                .map(m -> List.of(a.id(), m.auditor().id(), m.role())))
                        .toList(),
                member -> member);
        rows.insert(
                "declaration",
                "audit_id, auditor_id, seq, statement, wording, person, declared_at",
                audits.stream()
                        .filter(Audit::declared)
                        .flatMap(a -> a.team().stream().map(m -> declaration(a, m.auditor())))
                        .toList(),
                cells -> cells);
    }

    /** Everyone on a team declares when he learns of the audit. */
    private List<?> declaration(Audit audit, BodyAuditor auditor) {
        return Arrays.asList(
                audit.id(),
                auditor.id(),
                1,
                "FREE",
                Declaration.wording(
                        Locale.TRADITIONAL_CHINESE,
                        false,
                        audit.engagement().client().title().zh(),
                        audit.days()),
                auditor.name(),
                at(audit.days().first().minusDays(20)));
    }

    /** Three of four auditors were witnessed on the latest audit that they were on, by the next on the list. */
    private void witnessed(List<BodyAuditor> roster, List<Audit> audits) {
        for (int i = 0; i < roster.size(); i++) {
            BodyAuditor auditor = roster.get(i);
            BodyAuditor witness = roster.get((i + 1) % roster.size());
            List<Audit> last = audits.stream()
                    .filter(Audit::released)
                    .filter(audit -> audit.team().stream()
                            .anyMatch(member -> member.auditor().id().equals(auditor.id())))
                    .max(Comparator.comparing(audit -> audit.days().first()))
                    .stream()
                    .toList();
            if (i % 4 != 3 && !witness.id().equals(auditor.id())) {
                rows.insert(
                        "witnessed_audit",
                        "id, auditor_id, audit_id, occasion, held_on, witness_id, witness, result, remarks, person, recorded_at",
                        last,
                        audit -> Arrays.asList(
                                UUID.randomUUID(),
                                auditor.id(),
                                audit.id(),
                                audit.engagement().client().title().zh(),
                                audit.days().first(),
                                witness.id(),
                                witness.name(),
                                "SATISFACTORY",
                                null,
                                witness.name(),
                                at(audit.days().last())));
            }
        }
    }

    private void findings(List<Finding> findings, List<Answer> answers) {
        Map<UUID, LocalDate> answered = answers.stream()
                .collect(Collectors.toMap(answer -> answer.finding().id(), Answer::on));
        rows.insert(
                "finding",
                "id, audit_id, organisation_id, site_id, standard, clause, grade, state, iaf_codes, statement, evidence, raised_on, raised_by, answered_on, answer_due, released_at, created_at, changed_at",
                findings,
                f -> Arrays.asList(
                        f.id(),
                        f.audit().id(),
                        f.audit().engagement().client().id(),
                        f.site().id(),
                        f.audit().engagement().standard(),
                        f.clause(),
                        f.grade(),
                        f.state(),
                        f.audit().engagement().codes(),
                        f.statement(),
                        f.evidence(),
                        f.raisedOn(),
                        f.raisedBy(),
                        answered.get(f.id()),
                        answered.containsKey(f.id()) ? f.audit().days().last().plusDays(30) : null,
                        f.audit().released() ? at(f.audit().days().last()) : null,
                        at(f.raisedOn()),
                        at(f.raisedOn())));
    }

    /** As the body took them from its clients' forms. */
    private void answers(List<Answer> answers) {
        rows.each("""
                insert into corrective_action (id, finding_tenant_id, finding_id, cause, correction, action, due_on, evidence, source,
                                               answered_on, written_by, sent_at, created_at, changed_at)
                values (?, current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", answers, a -> {
            Instant sent = at(a.on());
            return Arrays.asList(
                    a.id(),
                    a.finding().id(),
                    a.cause(),
                    a.correction(),
                    a.action(),
                    a.due(),
                    a.evidence(),
                    a.source(),
                    a.on(),
                    a.finding().audit().lead().name(),
                    sent,
                    sent,
                    sent);
        });
    }

    private void happenings(List<Happening> happenings) {
        rows.insert(
                "certification_event",
                "id, certification_id, seq, type, on_day, decision, open_majors, expiry, audit_id, reason, evidence, rules, rule_set, state_before, state_after, person_id, person, recorded_at",
                happenings,
                h -> Arrays.asList(
                        h.id(),
                        h.engagement().id(),
                        h.number(),
                        h.event().type(),
                        h.event().day(),
                        h.event().decision(),
                        h.event().openMajors(),
                        h.event().expiry(),
                        h.event().audit(),
                        h.event().reason(),
                        h.event().evidence(),
                        h.event().rules(),
                        "17021-1:2015/1",
                        h.before(),
                        h.after(),
                        null,
                        h.person(),
                        at(h.event().day())));
    }

    /** The end of a working day; never later than now. */
    private @Nullable Instant at(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        Instant evening = evening(day);
        return evening.isAfter(now) ? now : evening;
    }

    static Instant evening(LocalDate day) {
        return day.atTime(LocalTime.of(17, 20)).atZone(TAIPEI).toInstant();
    }
}
