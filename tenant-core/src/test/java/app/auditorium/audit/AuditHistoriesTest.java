package app.auditorium.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.finding.FindingConduct;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingFilter;
import app.auditorium.finding.FindingState;
import app.auditorium.finding.Findings;
import app.auditorium.finding.Grade;
import app.auditorium.finding.NewAnswer;
import app.auditorium.finding.NewFinding;
import app.auditorium.finding.VerifyBy;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Random histories: whatever is tried in whatever order, an audit makes moves of G.2 only, and its events replay to where it stands. */
@CoreTest
class AuditHistoriesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    /** DOMAIN G.2 once more, written down apart from the product's own table. */
    private static final Map<AuditState, Set<AuditState>> LEGAL = legal();

    @Autowired
    PlannedBodies bodies;

    @Autowired
    Audits audits;

    @Autowired
    AuditConduct conduct;

    @Autowired
    ConductFixtures conducted;

    @Autowired
    AuditPapers papers;

    @Autowired
    AuditEvents events;

    @Autowired
    Findings findings;

    @Autowired
    FindingConduct findingConduct;

    /** Fixed seeds, and one that nobody has seen before. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 6), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyLegalMovesAreMadeAndTheEventsReplayToTheState(long seed) {
        PlannedBody on = bodies.make();
        Random random = new Random(seed);
        UUID id = as(on, () -> audits.plan(on.stage1(TODAY, on.lin())).orThrow().id());

        for (int step = 0; step < 60; step++) {
            int what = random.nextInt(16);
            as(on, () -> tryOne(id, what, random));
            AuditDetails now = as(on, () -> audits.details(id)).orElseThrow();
            List<AuditEvents.Event> all = as(on, () -> events.of(id));
            assertThat(all.getLast().after()).as("seed %s", seed).isEqualTo(now.state());
        }

        List<AuditEvents.Event> all = as(on, () -> events.of(id));
        for (int i = 1; i < all.size(); i++) {
            AuditEvents.Event event = all.get(i);
            assertThat(event.before())
                    .as("seed %s", seed)
                    .isEqualTo(all.get(i - 1).after());
            assertThat(event.seq()).isEqualTo(all.get(i - 1).seq() + 1);
            assertThat(LEGAL.get(event.before())).as("seed %s, %s", seed, event).contains(event.after());
        }
    }

    private Outcome<?> tryOne(UUID id, int what, Random random) {
        AuditDetails audit = audits.details(id).orElseThrow();
        int version = audit.version();
        return switch (what) {
            case 0, 1 -> conduct.proposeTeam(id, version);
            case 2, 3 -> conduct.recordAcceptance(id, version);
            case 4, 5 -> {
                papers.write(
                        id, Papers.plan(audit), papers.plan(id).orElseThrow().version());
                yield conduct.issuePlan(id, version);
            }
            case 6 -> {
                if (audit.state() == AuditState.SCHEDULED) {
                    conducted.declared(id);
                }
                yield conduct.start(id, version, Papers.meeting(TODAY));
            }
            case 7 -> conduct.start(id, version, Papers.meeting(TODAY));
            case 8 -> conduct.close(id, version, Papers.closing(TODAY), Papers.READY);
            case 9 -> random.nextInt(4) > 0 ? Outcome.notThere() : conduct.postpone(id, version, "later");
            case 10 -> random.nextInt(20) > 0 ? Outcome.notThere() : conduct.cancel(id, version, "off");
            case 11 ->
                findings.raise(
                        id,
                        new NewFinding(
                                null, "6.1.2.1", random.nextBoolean() ? Grade.MINOR : Grade.OFI, "x", "y", null, null));
            case 12 -> withOne(id, random, null, finding -> findings.release(finding.id()));
            case 13 ->
                withOne(
                        id,
                        random,
                        FindingState.OPEN,
                        finding -> findingConduct.answerOnBehalf(
                                finding.id(),
                                finding.version(),
                                new NewAnswer("a", "b", "c", TODAY, "d"),
                                "letter",
                                TODAY));
            case 14 ->
                withOne(
                        id,
                        random,
                        FindingState.RESPONDED,
                        finding -> random.nextInt(3) == 0
                                ? findingConduct.sendBack(finding.id(), finding.version(), "more")
                                : findingConduct.accept(finding.id(), finding.version(), VerifyBy.DOCUMENTS));
            default ->
                withOne(
                        id,
                        random,
                        null,
                        finding -> random.nextBoolean()
                                ? findingConduct.upgrade(finding.id(), finding.version(), "grave")
                                : findingConduct.reopen(finding.id(), finding.version(), "again"));
        };
    }

    private Outcome<?> withOne(
            UUID id,
            Random random,
            @org.jspecify.annotations.Nullable FindingState state,
            java.util.function.Function<FindingDetails, Outcome<?>> work) {
        List<FindingDetails> all = findings.list(FindingFilter.ofAudit(id), PageRequest.first(100)).items().stream()
                .filter(finding -> state == null || finding.state() == state)
                .toList();
        return all.isEmpty() ? Outcome.notThere() : work.apply(all.get(random.nextInt(all.size())));
    }

    private <T> T as(PlannedBody on, Supplier<T> work) {
        return Tenants.as(on.body(), work);
    }

    private static Map<AuditState, Set<AuditState>> legal() {
        var legal = new EnumMap<AuditState, Set<AuditState>>(AuditState.class);
        legal.put(AuditState.PLANNED, EnumSet.of(AuditState.TEAM_PROPOSED, AuditState.CANCELLED));
        legal.put(AuditState.TEAM_PROPOSED, EnumSet.of(AuditState.CONFIRMED, AuditState.PLANNED, AuditState.CANCELLED));
        legal.put(AuditState.CONFIRMED, EnumSet.of(AuditState.SCHEDULED, AuditState.PLANNED, AuditState.CANCELLED));
        legal.put(AuditState.SCHEDULED, EnumSet.of(AuditState.IN_PROGRESS, AuditState.PLANNED, AuditState.CANCELLED));
        legal.put(AuditState.IN_PROGRESS, EnumSet.of(AuditState.FINDINGS_ISSUED));
        legal.put(AuditState.FINDINGS_ISSUED, EnumSet.of(AuditState.RESPONDED, AuditState.OVERDUE));
        legal.put(AuditState.OVERDUE, EnumSet.of(AuditState.RESPONDED, AuditState.FINDINGS_ISSUED));
        legal.put(AuditState.RESPONDED, EnumSet.of(AuditState.ACCEPTED, AuditState.FINDINGS_ISSUED));
        legal.put(AuditState.ACCEPTED, EnumSet.of(AuditState.REPORTED, AuditState.FINDINGS_ISSUED));
        return legal;
    }
}
