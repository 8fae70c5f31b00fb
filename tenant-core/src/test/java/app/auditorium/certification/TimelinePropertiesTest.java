package app.auditorium.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every possible history, tried on random ones: fixed seeds, and fresh ones that a failure names. */
class TimelinePropertiesTest {

    private static final LocalDate START = LocalDate.of(2019, 12, 1);
    private static final int LENGTH = 40;
    private static final HouseCalendar HOUSE = new HouseCalendar(ExpiryConvention.DAY_BEFORE, 90, 3, 6);
    private static final Set<CertificationState> LIVING =
            Set.of(CertificationState.ACTIVE, CertificationState.SUSPENDED, CertificationState.EXPIRED);

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 200), new Random().longs(200));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyHistoryKeepsThePromises(long seed) {
        var random = new Random(seed);
        var convention = random.nextBoolean() ? ExpiryConvention.SAME_DAY : ExpiryConvention.DAY_BEFORE;
        List<LifeEvent> events = new ArrayList<>();
        LocalDate day = START;
        Life before = life(events, day, convention);
        var running = new Past(convention);
        for (int i = 0; i < LENGTH; i++) {
            day = day.plusDays(random.nextInt(120));
            before = life(events, day, convention);
            LifeEvent event = event(random, day).from(new UUID(0, random.nextInt(3)));
            var tried = new ArrayList<>(events);
            tried.add(event);
            Past.Refusal refused = running.take(event);
            switch (Timeline.replay(tried, day, convention)) {
                case Timeline.Replay.NotAllowed(int at, String rule, String reason) -> {
                    assertThat(at).as("only the new event can be refused").isEqualTo(events.size());
                    assertThat(rule).matches("[AG][-.]\\d+");
                    assertThat(reason).startsWith("rule.timeline.");
                    assertThat(refused).as(event.toString()).isEqualTo(new Past.Refusal(rule, reason));
                }
                case Timeline.Replay.Stands(Life after) -> {
                    assertThat(refused).as(event.toString()).isNull();
                    moved(event, before, after);
                    events.add(event);
                }
            }
            programmeAgrees(running, day);
            assertThat(new Present(running, day, Targets.DOMAIN).life())
                    .as("taken one by one, asked in between, what was refused leaves no trace: as replayed at once")
                    .isEqualTo(life(events, day, convention));
        }
        whole(events, day.plusDays(random.nextInt(2000)), convention);
    }

    /** The expiry moves by a decision or a transfer alone, and the state by something that has a path to it (DOMAIN G.3). */
    private static void moved(LifeEvent event, Life before, Life after) {
        boolean mayBegin = event.type() == LifeEventType.DECISION || event.type() == LifeEventType.TRANSFER_IN;
        if (!mayBegin) {
            assertThat(after.expiry()).as(event.toString()).isEqualTo(before.expiry());
            assertThat(after.cycles()).isEqualTo(before.cycles());
        }
        if (after.status() != before.status()) {
            assertThat(Paths.of(before.status())).as(event.toString()).contains(after.status());
        }
        if (after.status() == CertificationState.ACTIVE && before.status() != CertificationState.ACTIVE) {
            assertThat(event.type())
                    .isIn(
                            LifeEventType.DECISION,
                            LifeEventType.TRANSFER_IN,
                            LifeEventType.RESTORED,
                            LifeEventType.SCOPE_REDUCED);
        }
    }

    /** Certified time and lapses cover the whole life without holes or overlaps; nothing that is due is owed twice. */
    private static void whole(List<LifeEvent> events, LocalDate today, ExpiryConvention convention) {
        Life life = life(events, today, convention);
        assertThat(life)
                .as("replay is a function of the events")
                .isEqualTo(life(List.copyOf(events), today, convention));
        assertThat(life.cycles()).isSortedAccordingTo(Comparator.comparing(Life.Cycle::from));
        for (Life.Lapse lapse : life.notCertified()) {
            LocalDate to = lapse.to();
            assertThat(to == null || !to.isBefore(lapse.from())).isTrue();
            assertThat(life.cycles()).anyMatch(c -> c.expiry().plusDays(1).equals(lapse.from()));
            assertThat(life.cycles())
                    .noneMatch(c -> to != null
                            && !c.from().isAfter(to)
                            && !c.expiry().isBefore(lapse.from())
                            && !c.from().isBefore(lapse.from()));
        }
        for (int i = 1; i < life.cycles().size(); i++) {
            Life.Cycle earlier = life.cycles().get(i - 1);
            Life.Cycle later = life.cycles().get(i);
            boolean gap = later.from().isAfter(earlier.expiry().plusDays(1));
            boolean ended = events.stream()
                    .anyMatch(e -> e.decision() == DecisionKind.WITHDRAWAL
                            && !e.day().isBefore(earlier.from())
                            && !e.day().isAfter(earlier.expiry()));
            boolean lapsed = life.notCertified().stream()
                    .anyMatch(l -> l.from().equals(earlier.expiry().plusDays(1))
                            && later.from().minusDays(1).equals(l.to()));
            assertThat(lapsed).isEqualTo(gap && !ended);
        }
        assertThat(life.proposals()).allMatch(p -> !p.since().isAfter(today));
        assertThat(life.violations())
                .allMatch(v ->
                        !v.since().isAfter(today) && v.since().equals(v.due().plusDays(1)));
        life.obligations()
                .forEach(o -> assertThat(o.state() == Life.Obligation.State.OPEN && today.isAfter(o.due()))
                        .isFalse());
    }

    /**
     * A-02 …: what the programme asks for is what the life owes. One slot stands for the first surveillance and its calendar year;
     * a cycle of one calendar year has two surveillances all the same.
     */
    private static void programmeAgrees(Past past, LocalDate today) {
        Life life = new Present(past, today, HOUSE.targets()).life();
        if (past.stretches().isEmpty() || !LIVING.contains(life.status())) {
            return;
        }
        Stretch cycle = past.stretches().getLast();
        var standing = new Standing(cycle.kind, cycle.from, cycle.from, cycle.expiry);
        if (held(past).stream().anyMatch(audit -> audit.start().equals(cycle.from))) {
            // on the day of the decision itself nobody knows which came first
            return;
        }
        List<Life.Obligation> owed =
                life.obligations().stream().filter(o -> isOf(cycle, o)).toList();
        List<ProgrammeSlot> slots = Programme.of(standing, held(past), HOUSE, today).stream()
                .filter(slot -> slot.type() == AuditType.SURVEILLANCE || slot.type() == AuditType.RECERTIFICATION)
                .toList();
        assertThat(owed)
                .extracting(o -> o.rule() + " " + o.windowFrom() + " " + o.due())
                .containsAll(slots.stream()
                        .map(slot -> slot.rule() + " " + slot.windowFrom() + " " + slot.due())
                        .toList());
        boolean oneYear = Window.surveillanceYears(cycle.from, cycle.expiry).count() == 1;
        for (Life.Obligation owes : owed) {
            ProgrammeSlot slot = slots.stream()
                    .filter(s -> s.rule().equals(owes.rule()) && s.due().equals(owes.due()))
                    .findFirst()
                    .or(() -> slots.stream()
                            .filter(s -> s.rule().equals("A-04")
                                    && s.due().getYear() == owes.due().getYear())
                            .findFirst())
                    .orElseThrow(() -> new AssertionError("No slot for " + owes));
            if (owes.state() != Life.Obligation.State.DONE) {
                assertThat(slot.state()).as("%s in %s", owes, slots).isNotEqualTo(ProgrammeSlot.State.DONE);
            } else if (slot.rule().equals("A-08") || !oneYear && owes.rule().equals("A-03")) {
                assertThat(slot.state()).as("%s in %s", owes, slots).isEqualTo(ProgrammeSlot.State.DONE);
            }
        }
    }

    private static boolean isOf(Stretch cycle, Life.Obligation owed) {
        return switch (owed.kind()) {
            case FIRST_SURVEILLANCE ->
                cycle.kind == Stretch.Kind.FIRST && owed.due().equals(cycle.from.plusMonths(12));
            case SURVEILLANCE ->
                Window.surveillanceYears(cycle.from, cycle.expiry)
                        .anyMatch(year -> year == owed.due().getYear());
            case RECERTIFICATION_AUDIT -> owed.due().equals(cycle.expiry);
            case RECERTIFICATION_DECISION, MAJORS -> false;
        };
    }

    private static List<ProgrammeAudit> held(Past past) {
        return past.stretches().stream()
                .flatMap(cycle -> Stream.concat(
                        cycle.surveillances.stream().map(day -> held(AuditType.SURVEILLANCE, day)),
                        cycle.recertificationAudits.stream().map(day -> held(AuditType.RECERTIFICATION, day))))
                .toList();
    }

    private static ProgrammeAudit held(AuditType type, LocalDate day) {
        return new ProgrammeAudit(UUID.randomUUID(), type, day, day, true);
    }

    private static Life life(List<LifeEvent> events, LocalDate today, ExpiryConvention convention) {
        return switch (Timeline.replay(events, today, convention)) {
            case Timeline.Replay.Stands(Life life) -> life;
            case Timeline.Replay.NotAllowed refused -> throw new AssertionError(refused.toString());
        };
    }

    static LifeEvent event(RandomGenerator random, LocalDate day) {
        return switch (random.nextInt(15)) {
            case 0 -> LifeEvent.of(LifeEventType.STAGE_1_END, day);
            case 1, 2 -> LifeEvent.audit(LifeEventType.STAGE_2_END, day, random.nextInt(4) / 3);
            case 3, 4 -> LifeEvent.audit(LifeEventType.SURVEILLANCE, day, random.nextInt(4) / 3);
            case 5 -> LifeEvent.audit(LifeEventType.RECERTIFICATION_AUDIT, day, random.nextInt(4) / 3);
            case 6 -> LifeEvent.of(LifeEventType.MAJORS_VERIFIED, day);
            case 7 -> LifeEvent.of(LifeEventType.SUSPENDED, day);
            case 8 -> LifeEvent.of(LifeEventType.RESTORED, day);
            case 9 -> LifeEvent.of(LifeEventType.SCOPE_REDUCED, day);
            case 10 -> LifeEvent.transferIn(day, day.plusDays(random.nextInt(1200)));
            case 12 -> LifeEvent.of(LifeEventType.MAJORS_FOUND, day).verifiedUntil(day.plusDays(random.nextInt(200)));
            case 11 -> LifeEvent.decision(DecisionKind.INITIAL, day);
            default -> LifeEvent.decision(DecisionKind.values()[random.nextInt(DecisionKind.values().length)], day);
        };
    }

    /** G.3, as a table of its own. */
    private enum Paths {
        ;

        static List<CertificationState> of(CertificationState from) {
            return switch (from) {
                case PENDING -> List.of(CertificationState.ACTIVE, CertificationState.REFUSED);
                case ACTIVE -> List.of(CertificationState.SUSPENDED, CertificationState.WITHDRAWN);
                case SUSPENDED -> List.of(CertificationState.ACTIVE, CertificationState.WITHDRAWN);
                case EXPIRED, CLOSED, WITHDRAWN, REFUSED -> List.of(CertificationState.ACTIVE);
                case CANCELLED, TRANSFERRED -> List.of();
            };
        }
    }
}
