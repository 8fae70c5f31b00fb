package app.auditorium.impartiality;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database itself keeps a partial team from being committed, whoever writes it; what becomes known later is flagged. */
@CoreTest
class TeamsTest {

    private static final LocalDate SOON = LocalDate.now(ZoneOffset.UTC).plusDays(30);

    @Autowired
    Conflicts conflicts;

    @Autowired
    Relations relations;

    @Autowired
    ConsultancyLinks jobs;

    @Autowired
    Tenants tenants;

    @Autowired
    Bodies bodies;

    private final String taxId = "" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
    Membership planner;
    Membership consultant;
    UUID impartial;
    UUID auditor;
    UUID client;

    @BeforeEach
    void anAuditorOfABodyWhoIsAlsoAConsultant() {
        planner = tenants.certificationBody(Role.PLANNER, Role.ADMINISTRATOR);
        consultant = tenants.consultancy(Role.CONSULTANT);
        auditor = bodies.auditor(
                planner, "林", tenants.also(consultant, planner, Role.AUDITOR).email());
        impartial = bodies.auditor(planner, "王", "wang@example.test");
        client = bodies.client(planner, taxId);
    }

    @Test
    void aTeamWithAConsultantOfTheClientCannotBeCommitted() {
        advises(SOON.minusDays(1));

        assertRefused("A-65", () -> bodies.audit(planner, client, SOON, impartial, auditor));
        assertRefused("A-65", () -> bodies.audit(planner, client, SOON, auditor));
        assertThatCode(() -> bodies.audit(planner, client, SOON, impartial)).doesNotThrowAnyException();
    }

    @Test
    void theLastDayOfTheTwoYearsIsRefusedAndTheNextOneIsNot() {
        advises(SOON.minusYears(2));

        LocalDate lastDay = SOON.minusYears(2).plusYears(2);
        assertRefused("A-65", () -> bodies.audit(planner, client, lastDay, auditor));
        assertThatCode(() -> bodies.audit(planner, client, lastDay.plusDays(1), auditor))
                .doesNotThrowAnyException();
    }

    @Test
    void anAuditCannotBeMovedBackIntoTheTwoYears() {
        advises(SOON.minusYears(2));
        UUID audit = bodies.audit(planner, client, SOON.plusDays(1), auditor);

        assertRefused(
                "A-65",
                () -> bodies.in(
                        planner,
                        s -> s.sql("update audit set starts_on = ?, ends_on = ? where id = ?")
                                .params(SOON.minusYears(2).plusYears(2), SOON.plusDays(1), audit)
                                .update()));
    }

    @Test
    void aMemberCannotBeAddedLaterEither() {
        advises(SOON.minusDays(1));
        UUID audit = bodies.audit(planner, client, SOON, impartial);

        assertRefused(
                "A-65",
                () -> bodies.in(
                        planner,
                        s -> s.sql("insert into audit_member (audit_id, auditor_id, role) values (?, ?, 'OBSERVER')")
                                .params(audit, auditor)
                                .update()));
    }

    @Test
    void nobodyOfABodyThatAdvisedTheClientGoesThere() {
        as(
                        planner,
                        () -> relations.record(new NewRelation(
                                client, null, RelationKind.CONSULTANCY, SOON.minusYears(3), null, "contract 2023-17")))
                .orThrow();

        assertRefused("A-62", () -> bodies.audit(planner, client, SOON, impartial));
    }

    @Test
    void whatBecomesKnownAfterPlanningPutsTheAuditAtRisk() {
        UUID audit = bodies.audit(planner, client, SOON, impartial, auditor);
        UUID other = bodies.client(planner, "B" + taxId);
        bodies.audit(planner, other, SOON.plusDays(5), auditor);
        assertThat(as(planner, conflicts::auditsAtRisk)).isEmpty();

        advises(SOON.minusDays(1));

        assertThat(as(planner, conflicts::auditsAtRisk)).singleElement().satisfies(risk -> {
            assertThat(risk.auditId()).isEqualTo(audit);
            assertThat(risk.auditor()).isEqualTo("林");
            assertThat(risk.conflict())
                    .isEqualTo(new Conflict(auditor, "A-65", SOON.minusDays(1).plusYears(2)));
        });
        assertThat(as(tenants.certificationBody(), conflicts::auditsAtRisk)).isEmpty();
    }

    @Test
    void anAuditAtRiskCanBeCancelledOrGivenAnotherTeam() {
        UUID audit = bodies.audit(planner, client, SOON, impartial, auditor);
        advises(SOON.minusDays(1));

        bodies.in(
                planner,
                s -> s.sql("delete from audit_member where audit_id = ? and auditor_id = ?")
                        .params(audit, auditor)
                        .update());

        assertThat(as(planner, conflicts::auditsAtRisk)).isEmpty();
    }

    private void advises(LocalDate until) {
        as(
                        consultant,
                        () -> jobs.take(
                                new NewConsultancyLink(null, "海山", "TW", taxId, null, LocalDate.of(2020, 1, 1), until)))
                .orThrow();
    }

    private static void assertRefused(String rule, ThrowingCallable work) {
        assertThatThrownBy(work)
                .hasStackTraceContaining("is not impartial (" + rule + ")")
                .hasStackTraceContaining("audit");
    }
}
