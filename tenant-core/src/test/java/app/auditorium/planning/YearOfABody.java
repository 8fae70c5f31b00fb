package app.auditorium.planning;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A body with two leads, one of them away at first, and six clients, four of which are certified; and what one does with its plans. */
@CoreTest
abstract class YearOfABody {

    static final LocalDate FIRST = LocalDate.now().plusDays(14);
    static final LocalDate LAST = FIRST.plusMonths(12);

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    Certifications certifications;

    @Autowired
    Plans plans;

    Membership body;
    UUID lin;
    UUID chen;

    @BeforeEach
    void aBodyWithTwoLeadsAndSixClients() {
        body = tenants.certificationBody(Role.ADMINISTRATOR, Role.PLANNER);
        files.accredit(body, StandardId.ISO_45001, "17", "28");
        lin = files.auditor(body, "林志明", StandardId.ISO_45001, "17");
        chen = files.auditor(body, "陳怡君", StandardId.ISO_45001, "17");
        files.absence(body, lin, FIRST, FIRST.plusDays(30));
        for (int i = 0; i < 6; i++) {
            UUID client = files.client(body, "Client " + i);
            files.site(body, client, "Plant");
            UUID certification = certification(client, "17");
            if (i < 4) {
                files.grant(body, certification, LocalDate.now().minusMonths(8 + i));
            }
        }
    }

    UUID certification(UUID client, String code) {
        return Tenants.as(
                        body,
                        () -> certifications
                                .record(new NewCertification(
                                        client, StandardId.ISO_45001, List.of(code), Complexity.LOW, null))
                                .orThrow())
                .id();
    }

    /** An audit of one day that nobody planned here. */
    void scheduled(UUID certification, AuditType type, LocalDate day, UUID lead) {
        UUID audit = UUID.randomUUID();
        files.as(body, sql -> {
            sql.sql("""
                                insert into audit (id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)
                                select ?, id, organisation_id, standard, ?, 'SCHEDULED', iaf_codes, ?, ?
                                from certification where id = ?""").params(audit, type.name(), day, day, certification).update();
            sql.sql("insert into audit_member (audit_id, auditor_id, role) values (?, ?, 'LEAD_AUDITOR')")
                    .params(audit, lead)
                    .update();
        });
    }

    PlanRow made(int seconds) {
        PlanRow started = Tenants.as(
                body,
                () -> plans.start(new NewPlan("Year", FIRST, LAST, seconds)).orThrow());
        return made(started.id());
    }

    PlanRow made(UUID plan) {
        for (int i = 0; i < 600; i++) {
            PlanRow row = Tenants.as(body, () -> plans.find(plan).orElseThrow());
            if (!row.isBeingMade()) {
                return row;
            }
            sleep();
        }
        throw new IllegalStateException("Not made in a minute");
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<VisitRow> visits(PlanRow plan) {
        return Tenants.as(body, () -> plans.visits(plan.id()));
    }

    Accepted published(PlanRow plan) {
        return plans.publish(plan.id(), plans.toTell(plan.id())).orThrow();
    }

    void accepted(PlanRow plan) {
        Tenants.as(
                body,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());
    }

    VisitRow now(PlanRow plan, VisitRow visit) {
        return visits(plan).stream()
                .filter(row -> row.id().equals(visit.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The surveillance with the most room, so that there are other places for it. */
    VisitRow roomiest(PlanRow plan) {
        return visits(plan).stream()
                .filter(row -> row.type() == AuditType.SURVEILLANCE && row.isPlaced())
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
    }
}
