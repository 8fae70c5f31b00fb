package app.auditorium.standalone.demo;

import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the tenants keep. Each tenant's rows come in one transaction of its own, so that they are there as a whole or not at all. */
@Component
class Contents {

    private final Clock clock;
    private final Catalogues catalogues;
    private final Reception reception;
    private final Rows rows;
    private final TimesOnRecord times;
    private final Pipeline pipeline;
    private final DecisionRows decisions;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Contents(
            Clock clock,
            Catalogues catalogues,
            Reception reception,
            Rows rows,
            TimesOnRecord times,
            Pipeline pipeline,
            DecisionRows decisions,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.clock = clock;
        this.catalogues = catalogues;
        this.reception = reception;
        this.rows = rows;
        this.times = times;
        this.pipeline = pipeline;
        this.decisions = decisions;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    void load(Map<DemoTenant, UUID> tenants, Map<DemoPerson, Membership> members) {
        BodyFile chengheng = BodyFile.of(DemoTenant.CHENGHENG, catalogues, today(members));
        BodyFile islemark = BodyFile.of(DemoTenant.ISLEMARK, catalogues, today(members));
        Map<String, UUID> persons = persons(tenants, members);
        accounts(Demonstration.tenant(tenants, DemoTenant.CHENGHENG), chengheng);
        accounts(Demonstration.tenant(tenants, DemoTenant.ISLEMARK), islemark);
        var sharing = new Sharing(rows, tenants, clock.instant());
        as(
                members,
                DemoPerson.HEXU_ADMINISTRATOR,
                "consultancy_link",
                () -> new ConsultancyRows(rows, tenants, persons, today(members))
                        .write(chengheng.impartiality().advised()));
        as(members, DemoPerson.CHENGHENG_PLANNER, "organisation", () -> {
            write(chengheng, tenants, members);
            sharing.ofChengheng();
        });
        as(members, DemoPerson.ISLEMARK_PLANNER, "organisation", () -> {
            write(islemark, tenants, members);
            sharing.ofIslemark();
        });
        as(members, DemoPerson.CHENGHENG_PLANNER, "notice", () -> pipeline.write(chengheng, today(members)));
        as(members, DemoPerson.ISLEMARK_PLANNER, "notice", () -> pipeline.write(islemark, today(members)));
        as(members, DemoPerson.CHENGHENG_DECIDER, "decision", () -> {
            decisions.write(chengheng, today(members), hours());
            decisions.writeGrievances(today(members));
        });
        as(members, DemoPerson.ISLEMARK_DECIDER, "decision", () -> decisions.write(islemark, today(members), hours()));
        as(members, DemoPerson.JULAN_ADMINISTRATOR, "access_grant", sharing::ofJulan);
        as(members, DemoPerson.CENYAO_ADMINISTRATOR, "access_grant", sharing::ofCenyao);
    }

    private void write(BodyFile file, Map<DemoTenant, UUID> tenants, Map<DemoPerson, Membership> members) {
        LocalDate today = today(members);
        UUID reviewer = Demonstration.personOf(
                Objects.requireNonNull(members.get(DemoPerson.of(file.body(), Role.TECHNICAL_REVIEWER))));
        new BodyRows(rows, tenants, hours(), file).write();
        rows.on(WorkingDays.before(today, 8));
        new PlanningFacts(file, today).write(rows);
        rows.on(null);
        times.write(file, today, hours());
        new AgreementRows(rows, json, file, hours(), Demonstration.tenant(tenants, file.body())).write();
        var book = new PaperBook(file);
        var verifications = new Verifications(file.body());
        new StepRows(rows, file, hours(), verifications).write();
        new PaperRows(rows, json, file, book, hours()).write();
        new ReportRows(rows, json, file, book, verifications, hours(), reviewer).write();
        rows.on(file.scope().entries().getFirst().from());
        decisions.writeCompetence(file.body());
        rows.on(null);
    }

    private Hours hours() {
        return new Hours(clock.instant());
    }

    /** Accounts by address, the auditor with two hats among them: he is a member of the body and of the consultancy. */
    private Map<String, UUID> persons(Map<DemoTenant, UUID> tenants, Map<DemoPerson, Membership> members) {
        var persons = new java.util.HashMap<String, UUID>();
        members.forEach((person, member) -> persons.put(person.email(), Demonstration.personOf(member)));
        String email = DemoTenant.CHENGHENG.address("chunchieh.huang");
        UUID person = reception.person(email, Roster.CONSULTING_AUDITOR);
        reception.member(Demonstration.tenant(tenants, DemoTenant.CHENGHENG), person, Role.LEAD_AUDITOR);
        reception.member(Demonstration.tenant(tenants, DemoTenant.HEXU), person, Role.CONSULTANT);
        persons.put(email, person);
        return persons;
    }

    /** Besides those of {@link DemoPerson}, some more of a body's auditors have an account: three leads, two auditors, a technical expert. */
    private void accounts(UUID tenant, BodyFile file) {
        accounts(tenant, file, Role.LEAD_AUDITOR, 3);
        accounts(tenant, file, Role.AUDITOR, 2);
        accounts(tenant, file, Role.TECHNICAL_EXPERT, 1);
    }

    private void accounts(UUID tenant, BodyFile file, Role role, int count) {
        file.roster().stream()
                .filter(auditor -> auditor.left() == null && auditor.mainRole() == role)
                .filter(auditor -> !auditor.name().equals(Roster.CONSULTING_AUDITOR)
                        && DemoPerson.everybody().stream()
                                .noneMatch(person -> person.email().equals(auditor.email())))
                .limit(count)
                .forEach(auditor -> reception.member(tenant, reception.person(auditor.email(), auditor.name()), role));
    }

    private void as(Map<DemoPerson, Membership> members, DemoPerson person, String mark, Runnable write) {
        Acting.as(
                Objects.requireNonNull(members.get(person)),
                () -> transaction.executeWithoutResult(status -> {
                    if (!rows.any(mark)) {
                        rows.joinByHash();
                        write.run();
                    }
                }));
    }

    private LocalDate today(Map<DemoPerson, Membership> members) {
        var zone = Objects.requireNonNull(members.get(DemoPerson.CHENGHENG_PLANNER))
                .zone();
        return LocalDate.now(clock.withZone(zone));
    }
}
