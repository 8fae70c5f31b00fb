package app.auditorium.decision;

import static app.auditorium.decision.DecisionFixtures.today;
import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.LivedEvent;
import app.auditorium.certification.Lives;
import app.auditorium.decision.DecisionFixtures.Awaiting;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever tries whatever in whatever order: no status without its decision, no decision against a rule. Fixed seeds, and fresh ones. */
@CoreTest
class DecisionPropertiesTest {

    private static final int LENGTH = 40;
    private static final Set<CertificationState> ONCE_GRANTED = EnumSet.of(
            CertificationState.ACTIVE,
            CertificationState.SUSPENDED,
            CertificationState.EXPIRED,
            CertificationState.WITHDRAWN,
            CertificationState.TRANSFERRED);
    private static final Set<DecisionKind> BEGINS = EnumSet.of(
            DecisionKind.GRANT, DecisionKind.RECERTIFY, DecisionKind.RESTORE_AFTER_EXPIRY, DecisionKind.TRANSFER_IN);

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionFiles files;

    @Autowired
    Certifications certifications;

    @Autowired
    Lives lives;

    @Autowired
    Tenants tenants;

    @Autowired
    DecisionFixtures given;

    private Awaiting awaiting;
    private List<Membership> people;
    private Random random;
    private LocalDate day;
    private LocalDate audited;

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 6), new Random().longs(4));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyHistoryKeepsToTheRules(long seed) {
        random = new Random(seed);
        awaiting = given.aPendingCertification();
        Membership conflicted = tenants.colleague(awaiting.admin(), null, Role.DECISION_MAKER);
        given.relation(awaiting, given.competent(conflicted, "17", "28", "12"), today());
        Membership unskilled = tenants.colleague(awaiting.admin(), null, Role.DECISION_MAKER);
        given.competent(unskilled, "17");
        people = List.of(awaiting.decider(), awaiting.decider(), awaiting.lead(), conflicted, unskilled);
        day = today().minusDays(random.nextInt(30, 1300));
        audited = LocalDate.EPOCH;
        for (int i = 0; i < LENGTH; i++) {
            day = min(day.plusDays(random.nextInt(60)), today());
            switch (random.nextInt(6)) {
                case 0 -> audit();
                case 1 -> enter();
                default -> decide(conflicted, unskilled);
            }
            stands();
        }
    }

    /** One at a time, for it is always the same team. */
    private void audit() {
        if (day.isBefore(audited.plusDays(2))) {
            return;
        }
        LifeEventType type = pick(
                List.of(LifeEventType.STAGE_2_END, LifeEventType.SURVEILLANCE, LifeEventType.RECERTIFICATION_AUDIT));
        String audit = type == LifeEventType.STAGE_2_END
                ? "STAGE_2"
                : type == LifeEventType.SURVEILLANCE ? "SURVEILLANCE" : "RECERTIFICATION";
        boolean possible = given.in(
                awaiting.admin(),
                () -> lives.record(awaiting.certification(), LifeEvent.audit(type, day, 0)) instanceof Outcome.Done<?>);
        if (possible) {
            audited = day;
            UUID made = given.audit(awaiting, audit, random.nextInt(5) == 0 ? "REPORTED" : "READY_FOR_DECISION", day);
            if (random.nextInt(8) == 0) {
                given.finding(awaiting, made, random.nextBoolean() ? "MAJOR" : "MINOR", "OPEN");
            }
            Matter matter = audit.equals("STAGE_2") ? Matter.INITIAL : Matter.valueOf(audit);
            given.file(awaiting, matter, made);
        }
    }

    private void enter() {
        Matter matter = pick(Matter.entered());
        Outcome<FileDetails> opened = as(
                awaiting.admin(),
                () -> files.open(new NewMatter(
                        awaiting.certification(), matter, "As the client wrote.", "王小明", day, null, null, null)));
        if (opened instanceof Outcome.Done<FileDetails>(var file)
                && matter == Matter.TRANSFER_IN
                && random.nextInt(4) > 0) {
            var review = new TransferReview(
                    "Other Body",
                    "TAF",
                    random.nextInt(5) > 0,
                    "C-1",
                    random.nextInt(5) == 0
                            ? TransferReview.CertificateState.SUSPENDED
                            : TransferReview.CertificateState.VALID,
                    day.minusYears(1),
                    day.plusDays(random.nextInt(-60, 700)),
                    null,
                    Set.of(),
                    0,
                    random.nextInt(5) == 0 ? 1 : 0,
                    null,
                    0);
            as(awaiting.admin(), () -> files.reviewTransfer(file.id(), review.checkedAll()));
        }
    }

    private void decide(Membership conflicted, Membership unskilled) {
        List<FileRow> open = as(
                awaiting.admin(),
                () -> files.list(
                                new FileFilter(
                                        null, List.of(), List.of(), List.of(), List.of(FileState.OPEN), null, false),
                                PageRequest.first(50))
                        .items());
        if (open.isEmpty()) {
            return;
        }
        FileRow file = pick(open);
        List<DecisionKind> offered = file.matter().kindsIn(file.certificationState());
        DecisionKind kind =
                offered.isEmpty() || random.nextInt(4) == 0 ? pick(List.of(DecisionKind.values())) : pick(offered);
        Membership decider = pick(people);
        var wanted = new NewDecision(
                file.id(),
                kind,
                day.plusDays(random.nextInt(8) == 0 ? random.nextInt(-30, 30) : 0),
                random.nextInt(5) == 0 ? null : "As the file says.",
                null,
                random.nextInt(3) == 0 ? null : "file 7",
                random.nextBoolean()
                        ? null
                        : pick(List.of(List.of("17"), List.of("17", "28"), List.of("12", "17", "28"))),
                null,
                random.nextInt(4) == 0 ? "Metal parts" : null);
        CertificationDetails before = certification();
        List<DecisionDetails> taken = taken();
        List<Problem> against = as(decider, () -> decisions.consider(wanted)).stream()
                .map(Guard::problem)
                .filter(java.util.Objects::nonNull)
                .toList();

        Outcome<DecisionDetails> outcome = as(decider, () -> decisions.take(wanted));

        if (outcome instanceof Outcome.Done<DecisionDetails>(var decision)) {
            assertThat(against).as("what stood against %s", wanted).isEmpty();
            assertThat(decider).as("who took %s", wanted).isNotEqualTo(conflicted);
            if (!Set.of("17").containsAll(before.iafCodes()) || !Set.of("17").containsAll(decision.codesAfter())) {
                assertThat(decider)
                        .as("who took %s of %s", wanted, before.iafCodes())
                        .isNotEqualTo(unskilled);
            }
            assertThat(sat(decider, decision))
                    .as("audits behind that the decider sat in (A-60)")
                    .isZero();
            assertThat(decision.stateBefore()).isEqualTo(before.state());
            assertThat(kind.isPossibleIn(before.state()))
                    .as("%s in %s", kind, before.state())
                    .isTrue();
            CertificationDetails after = certification();
            if (!BEGINS.contains(kind)) {
                assertThat(after.expiresOn()).as("the expiry after %s", kind).isEqualTo(before.expiresOn());
            }
            if (kind.isNegative()) {
                assertThat(decision.reason()).isNotBlank();
            }
            assertThat(after.iafCodes()).isEqualTo(decision.codesAfter());
            if (!kind.changesScope()) {
                assertThat(after.iafCodes()).isEqualTo(before.iafCodes());
            }
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(((Outcome.Refused<?>) outcome).problems())
                    .as("a refusal names its rule")
                    .isNotEmpty()
                    .allMatch(problem -> problem.rule() != null);
            assertThat(taken()).isEqualTo(taken);
            assertThat(certification()).isEqualTo(before);
        }
    }

    /** Whatever happened: the columns say what the history says, and each part of it that needs a decision has one. */
    private void stands() {
        CertificationDetails now = certification();
        var history =
                as(awaiting.admin(), () -> lives.of(awaiting.certification())).orElseThrow();
        List<DecisionDetails> taken = taken();
        assertThat(now.state()).isEqualTo(history.life().status());
        if (ONCE_GRANTED.contains(now.state())) {
            assertThat(taken)
                    .as("certified by a decision")
                    .extracting(DecisionDetails::kind)
                    .containsAnyOf(DecisionKind.GRANT, DecisionKind.TRANSFER_IN);
        }
        var decided = new ArrayList<>(taken.stream()
                .filter(decision -> decision.kind() != DecisionKind.MAINTAIN && decision.kind() != DecisionKind.AMEND)
                .map(DecisionDetails::day)
                .sorted()
                .toList());
        assertThat(history.events().stream()
                        .map(LivedEvent::event)
                        .filter(event -> !isAudit(event.type()))
                        .map(LifeEvent::day)
                        .sorted())
                .as("what needs a decision, and the decisions")
                .containsExactlyElementsOf(decided);
    }

    private static boolean isAudit(LifeEventType type) {
        return switch (type) {
            case STAGE_1_END, STAGE_2_END, SURVEILLANCE, RECERTIFICATION_AUDIT, MAJORS_FOUND, MAJORS_VERIFIED -> true;
            case DECISION,
                    SUSPENDED,
                    RESTORED,
                    SCOPE_REDUCED,
                    SCOPE_EXTENDED,
                    CANCELLED,
                    TRANSFER_IN,
                    TRANSFERRED_OUT,
                    ON_RECORD -> false;
        };
    }

    private long sat(Membership decider, DecisionDetails decision) {
        return given.query(
                awaiting.admin(),
                Long.class,
                """
                select count(*) from audit_member m join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
                where d.person_id = ? and m.audit_id = any (?)""",
                decider.personId(),
                decision.audits().toArray(UUID[]::new));
    }

    private List<DecisionDetails> taken() {
        return as(awaiting.admin(), () -> decisions.of(awaiting.certification()));
    }

    private CertificationDetails certification() {
        return as(awaiting.admin(), () -> certifications.details(awaiting.certification()))
                .orElseThrow();
    }

    private <T extends @Nullable Object> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
