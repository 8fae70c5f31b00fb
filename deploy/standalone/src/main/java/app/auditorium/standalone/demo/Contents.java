package app.auditorium.standalone.demo;

import app.auditorium.catalogue.Counties;
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

/** What the tenants keep. Each tenant's rows come in one transaction of its own, so that they are there as a whole or not at all. */
@Component
class Contents {

    private final Clock clock;
    private final Counties counties;
    private final Reception reception;
    private final Rows rows;
    private final Pipeline pipeline;
    private final DecisionRows decisions;
    private final SubmittedReports reports;
    private final TransactionTemplate transaction;

    Contents(
            Clock clock,
            Counties counties,
            Reception reception,
            Rows rows,
            Pipeline pipeline,
            DecisionRows decisions,
            SubmittedReports reports,
            PlatformTransactionManager transactions) {
        this.clock = clock;
        this.counties = counties;
        this.reception = reception;
        this.rows = rows;
        this.pipeline = pipeline;
        this.decisions = decisions;
        this.reports = reports;
        this.transaction = new TransactionTemplate(transactions);
    }

    void load(Map<DemoTenant, UUID> tenants, Map<DemoPerson, Membership> members) {
        BodyFile chengheng = BodyFile.of(DemoTenant.CHENGHENG, counties.all(), today(members));
        BodyFile islemark = BodyFile.of(DemoTenant.ISLEMARK, counties.all(), today(members));
        Map<String, UUID> persons = persons(tenants, members);
        var sharing = new Sharing(rows, tenants, clock.instant());
        as(
                members,
                DemoPerson.HEXU_ADMINISTRATOR,
                "consultancy_link",
                () -> new ConsultancyRows(rows, tenants, persons, today(members))
                        .write(chengheng.impartiality().advised()));
        as(members, DemoPerson.CHENGHENG_PLANNER, "organisation", () -> {
            new BodyRows(rows, tenants, clock.instant()).write(chengheng);
            new PlanningFacts(chengheng, today(members)).write(rows);
            decisions.write(DemoTenant.CHENGHENG, today(members));
            sharing.ofChengheng();
        });
        as(members, DemoPerson.ISLEMARK_PLANNER, "organisation", () -> {
            new BodyRows(rows, tenants, clock.instant()).write(islemark);
            new PlanningFacts(islemark, today(members)).write(rows);
            decisions.write(DemoTenant.ISLEMARK, today(members));
            sharing.ofIslemark();
        });
        as(members, DemoPerson.CHENGHENG_ADMINISTRATOR, "audit_report", () -> reports.write(chengheng));
        as(members, DemoPerson.ISLEMARK_ADMINISTRATOR, "audit_report", () -> reports.write(islemark));
        as(members, DemoPerson.CHENGHENG_PLANNER, "engagement", () -> pipeline.write(chengheng, today(members)));
        as(members, DemoPerson.ISLEMARK_PLANNER, "engagement", () -> pipeline.write(islemark, today(members)));
        as(members, DemoPerson.CHENGHENG_DECIDER, "grievance", () -> decisions.writeGrievances(today(members)));
        as(members, DemoPerson.JULAN_ADMINISTRATOR, "access_grant", sharing::ofJulan);
        as(members, DemoPerson.CENYAO_ADMINISTRATOR, "access_grant", sharing::ofCenyao);
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

    private void as(Map<DemoPerson, Membership> members, DemoPerson person, String mark, Runnable write) {
        Acting.as(
                Objects.requireNonNull(members.get(person)),
                () -> transaction.executeWithoutResult(status -> {
                    if (!rows.any(mark)) {
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
