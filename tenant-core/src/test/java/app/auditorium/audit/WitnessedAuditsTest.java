package app.auditorium.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.auditor.AuditorFilter;
import app.auditorium.auditor.AuditorRow;
import app.auditorium.auditor.Auditors;
import app.auditorium.auditor.Booking;
import app.auditorium.auditor.NewWitnessedAudit;
import app.auditorium.auditor.WitnessResult;
import app.auditorium.auditor.WitnessedAudit;
import app.auditorium.auditor.WitnessedAudits;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** DOMAIN A-87: auditors are witnessed at work now and then, and the body sees who is due. */
@CoreTest
class WitnessedAuditsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    @Autowired
    PlannedBodies bodies;

    @Autowired
    BodyFixtures files;

    @Autowired
    ConductFixtures conducted;

    @Autowired
    WitnessedAudits witnessed;

    @Autowired
    Auditors auditors;

    @Autowired
    HouseRules houseRules;

    PlannedBody on;
    AuditDetails audit;

    @BeforeEach
    void anAuditThatHasBegun() {
        on = bodies.make();
        audit = conducted.inProgress(on.body(), on.stage1(TODAY, on.lin()));
    }

    @Test
    void a87_whoWasWitnessedIsDueAgainAfterTheTimeThatTheBodySettled() {
        assertThat(due()).contains("林志明", "陳怡君");

        WitnessedAudit kept = as(() -> witnessed.record(on.lin(), witnessed(TODAY, on.chen(), null)))
                .orThrow();

        assertThat(kept.auditId()).isEqualTo(audit.id());
        assertThat(kept.witness()).isEqualTo("陳怡君");
        assertThat(kept.recordedBy()).isEqualTo("Test Person");
        assertThat(as(() -> witnessed.standing(on.lin())).orElseThrow().due()).isEqualTo(TODAY.plusMonths(36));
        assertThat(due()).contains("陳怡君").doesNotContain("林志明");

        as(() -> houseRules.set(HouseRule.WITNESSED_WITHIN, 0, "12", "QP-11")).orThrow();
        assertThat(as(() -> witnessed.standing(on.lin())).orElseThrow().due()).isEqualTo(TODAY.plusMonths(12));
    }

    @Test
    void a87_aWitnessedAuditOfLongAgoIsDue() {
        as(() -> witnessed.record(on.chen(), elsewhere(TODAY.minusMonths(36), "TAF 評審員")))
                .orThrow();

        assertThat(due()).as("on the day itself").contains("陳怡君");
    }

    @Test
    void a87_aRecordNamesAnAuditOfTheAuditorOneOfItsDaysAndSomebodyElse() {
        assertThat(fields(as(() -> witnessed.record(on.chen(), witnessed(TODAY, on.lin(), null)))))
                .as("was not on this audit")
                .containsExactly("auditId");
        assertThat(fields(as(() -> witnessed.record(on.lin(), witnessed(TODAY, on.lin(), null)))))
                .containsExactly("witnessId");
        assertThat(fields(as(() -> witnessed.record(on.lin(), witnessed(TODAY.minusDays(1), on.chen(), null)))))
                .containsExactly("heldOn");
        assertThat(fields(as(() -> witnessed.record(on.lin(), elsewhere(TODAY.plusDays(1), " ")))))
                .containsExactlyInAnyOrder("witness", "heldOn");
        assertThat(fields(as(() -> witnessed.record(
                        on.lin(),
                        new NewWitnessedAudit(
                                audit.id(), null, TODAY, on.chen(), null, WitnessResult.NOT_SATISFACTORY, " ")))))
                .containsExactly("remarks");
        assertThatThrownBy(() -> files.as(
                        on.body(),
                        sql -> sql.sql("""
                                insert into witnessed_audit (id, auditor_id, occasion, held_on, witness_id, witness, result)
                                values (gen_random_uuid(), ?, 'x', current_date, ?, 'x', 'SATISFACTORY')""").params(on.lin(), on.lin()).update()))
                .hasStackTraceContaining("nobody_witnesses_himself");
    }

    @Test
    void a87_aRecordStaysAsItIsUntilAnAdministratorStrikesIt() {
        WitnessedAudit kept = as(() -> witnessed.record(on.lin(), witnessed(TODAY, on.chen(), null)))
                .orThrow();
        assertThatThrownBy(() -> files.as(
                        on.body(),
                        sql -> sql.sql("update witnessed_audit set witness = 'x'")
                                .update()))
                .hasStackTraceContaining("permission denied");

        as(() -> witnessed.strike(kept.id())).orThrow();

        assertThat(as(() -> witnessed.of(on.lin()))).isEmpty();
    }

    @Test
    void a87_theAuditsOfferedAreThoseThatHaveBegun() {
        assertThat(as(() -> witnessed.audits(on.lin())))
                .extracting(Booking::auditId)
                .containsExactly(audit.id());
    }

    private NewWitnessedAudit witnessed(LocalDate day, UUID by, @Nullable String remarks) {
        return new NewWitnessedAudit(audit.id(), null, day, by, null, WitnessResult.SATISFACTORY, remarks);
    }

    private static NewWitnessedAudit elsewhere(LocalDate day, String by) {
        return new NewWitnessedAudit(null, "Surveillance at Ruitai", day, null, by, WitnessResult.SATISFACTORY, null);
    }

    private List<String> due() {
        var filter = new AuditorFilter(null, Set.of(), Set.of(), Set.of(), null, false, true);
        return as(() -> auditors.list(filter, PageRequest.first(20))).items().stream()
                .map(AuditorRow::name)
                .toList();
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::field).map(String::valueOf).toList()
                : List.of();
    }

    private <T> T as(Supplier<T> work) {
        return Tenants.as(on.body(), work);
    }
}
