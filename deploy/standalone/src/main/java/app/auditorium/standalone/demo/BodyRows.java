package app.auditorium.standalone.demo;

import app.auditorium.audit.Declaration;
import app.auditorium.houserule.HouseRule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes a body's file into its tables. */
final class BodyRows {

    private final Rows rows;
    private final Map<DemoTenant, UUID> tenants;
    private final Hours hours;
    private final BodyFile file;

    BodyRows(Rows rows, Map<DemoTenant, UUID> tenants, Hours hours, BodyFile file) {
        this.rows = rows;
        this.tenants = tenants;
        this.hours = hours;
        this.file = file;
    }

    void write() {
        rows.on(file.scope().entries().getFirst().from());
        scope(file.scope());
        conditions(file.scope().entries().getFirst().from());
        auditors(file.roster());
        rows.on(null);
        rows.byDay(file.clients(), file::since, this::clients);
        rows.byDay(file.impartiality().relations(), relation -> relation.from(), this::register);
        rows.byDay(file.engagements(), this::recorded, this::engagements);
        rows.byDay(file.audits(), audit -> file.courses().of(audit).planned(), this::audits);
        declarations(file.audits());
        witnessed(file.roster(), file.audits());
        Map<UUID, LocalDate> answered = file.answers().stream()
                .collect(Collectors.toMap(answer -> answer.finding().id(), Answer::on));
        rows.byDay(file.findings(), Finding::raisedOn, Finding::raisedBy, ofDay -> findings(ofDay, answered));
        rows.byDay(file.answers(), Answer::on, this::answers);
        happenings(file.happenings());
    }

    private void scope(Scope scope) {
        rows.insert(
                "scope_entry",
                "id, standard, iaf_code, valid_from, valid_until",
                scope.entries(),
                e -> Arrays.asList(e.id(), e.standard(), e.code(), e.from(), e.until()));
    }

    /** Under which it audits at short notice, in both languages of its readers. */
    private void conditions(LocalDate since) {
        rows.insert(
                "house_rule",
                "id, rule, seq, value, reason, set_at",
                DataFile.rows("conditions.tsv", 3),
                row -> Arrays.asList(
                        UUID.nameUUIDFromBytes(row[0].getBytes(StandardCharsets.UTF_8)),
                        HouseRule.SHORT_NOTICE.name(),
                        1,
                        row[0] + "\n\n" + row[1],
                        row[2],
                        hours.at(since, 10, row[0])));
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
                        hours.at(file.since(c), 9, c.id()),
                        hours.at(file.since(c), 9, c.id())));
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
                            UUID.nameUUIDFromBytes((client.id() + n).getBytes(StandardCharsets.UTF_8)),
                            client.id(),
                            n,
                            hours.at(file.since(client).plusDays(12), 16, client.id())));
        }
    }

    private void register(List<Impartiality.Relation> relations) {
        rows.insert(
                "relation",
                "id, organisation_id, auditor_id, kind, started_on, ended_on, source",
                relations,
                r -> Arrays.asList(
                        r.id(),
                        r.client().id(),
                        r.auditor() == null ? null : r.auditor().id(),
                        r.kind(),
                        r.from(),
                        r.until(),
                        r.source()));
    }

    /** A certification comes with the programme; of one that was certified before there were older records. */
    private LocalDate recorded(Engagement engagement) {
        return engagement.cycle() > 1
                ? engagement.recorded()
                : file.agreements().stream()
                        .filter(agreement -> agreement.certifications().contains(engagement))
                        .findFirst()
                        .orElseThrow()
                        .programmed();
    }

    private void engagements(List<Engagement> engagements) {
        rows.insert(
                "certification",
                "id, organisation_id, standard, iaf_codes, complexity, scope_text, scope_text_en, state, cycle, decided_on, expires_on, released_at, created_at, changed_at",
                engagements,
                e -> Arrays.asList(
                        e.id(),
                        e.client().id(),
                        e.standard(),
                        e.codes(),
                        e.complexity(),
                        e.scope(),
                        e.scopeEn(),
                        e.state(),
                        e.cycle(),
                        e.decided(),
                        e.expires(),
                        e.decided() == null ? null : hours.at(e.decided(), 14, e.id()),
                        hours.at(recorded(e), 15, e.id()),
                        hours.at(recorded(e), 15, e.id())));
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
                        a.state(),
                        a.engagement().codes(),
                        a.days().first(),
                        a.days().last(),
                        a.state().equals("CANCELLED") ? Audit.CANCELLED_FOR : null,
                        a.told(),
                        a.known() ? hours.at(file.courses().of(a).told(), 11, a.id()) : null,
                        hours.at(file.courses().of(a).planned(), 10, a.id()),
                        hours.at(file.courses().of(a).planned(), 10, a.id())));
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
    }

    private void declarations(List<Audit> audits) {
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
                hours.at(file.courses().of(audit).declared(), 13, auditor.id()));
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
                                hours.at(audit.days().last(), 17, auditor.id())));
            }
        }
    }

    private void findings(List<Finding> findings, Map<UUID, LocalDate> answered) {
        rows.insert(
                "finding",
                "id, audit_id, organisation_id, site_id, standard, clause, grade, state, iaf_codes, statement, evidence, raised_on, raised_by, answered_on, answer_due, verify_due, verify_by, released_at, created_at, changed_at",
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
                        f.isDue() ? f.audit().days().last().plusDays(30) : null,
                        f.isDue() ? f.verifyDue() : null,
                        f.isAccepted() ? f.verifyBy() : null,
                        f.audit().released()
                                ? hours.at(
                                        f.audit().days().last(), 17, f.audit().id())
                                : null,
                        hours.at(f.raisedOn(), 14, f.id()),
                        hours.at(f.raisedOn(), 14, f.id())));
    }

    /** As the body took them from its clients' forms. */
    private void answers(List<Answer> answers) {
        rows.each("""
                insert into corrective_action (id, finding_tenant_id, finding_id, cause, correction, action, due_on, evidence, source,
                                               answered_on, written_by, sent_at, created_at, changed_at)
                values (?, current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", answers, a -> {
            Instant sent = hours.at(a.on(), 10, a.finding().id());
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
                        "17021-1:2015/2",
                        h.before(),
                        h.after(),
                        null,
                        h.person(),
                        hours.at(
                                h.event().day(),
                                h.event().audit() == null ? 14 : 17,
                                h.engagement().id())));
    }
}
