package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.assignment.Reason;
import app.auditorium.planning.BruteForce.Changed;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Costs;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.Stay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about auditors who do not go and about visits that stand nowhere is what trying everything finds. */
class ExplainingTest {

    private RandomYear made;
    private BruteForce bruteForce;

    /** The same ones every time, and one that nobody has seen: its number stands in the test's name. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 20), LongStream.of(new Random().nextInt(1_000_000)));
    }

    private void given(long seed) {
        made = new RandomYear(seed);
        bruteForce = new BruteForce(made.year, made.ledger.arrangements());
    }

    private Explanation explained(DueVisit visit) {
        return new Explaining(made.year, made.proposals, made.ledger, visit.id()).all();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoCouldGoInsteadAndWhatItCostsIsWhatBruteForceFinds(long seed) {
        given(seed);
        for (DueVisit visit : made.year.visits()) {
            Arrangement now = bruteForce.at(visit);
            if (now == null) {
                continue;
            }
            for (Explanation.NotGoing other : explained(visit).others()) {
                Map<UUID, Long> exchanges =
                        bruteForce.exchanges(visit, now.days().first(), Changed.nothing(other.auditorId()), null);

                assertThat(other.points())
                        .as("%s for %s on %s", other, visit.id(), now)
                        .isEqualTo(exchanges.values().stream()
                                .min(Comparator.naturalOrder())
                                .orElse(null));
                if (other.instead() != null) {
                    assertThat(exchanges).containsEntry(other.instead().auditorId(), other.points());
                }
                assertThat(other.could())
                        .as("%s for %s on %s", other, visit.id(), now)
                        .isEqualTo(!exchanges.isEmpty() || bruteForce.suits(visit, Changed.nothing(other.auditorId())));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWouldHaveToChangeIsTheLeastThatBruteForceFinds(long seed) {
        given(seed);
        for (DueVisit visit : made.year.visits()) {
            if (bruteForce.at(visit) != null) {
                explained(visit).others().stream()
                        .filter(other -> !other.could())
                        .forEach(other -> isTheLeast(visit, other));
            }
        }
    }

    private void isTheLeast(DueVisit visit, Explanation.NotGoing other) {
        UUID who = other.auditorId();
        Arrangement now = Objects.requireNonNull(bruteForce.at(visit));
        LocalDate first = now.days().first();
        String about = "%s: %s\nvisit %s\nnow %s\nfile %s"
                .formatted(other.name(), other, visit, now, visit.auditors().get(who));
        List<Reason> unlock = other.unlock();
        if (unlock.isEmpty() || has(unlock, "unlock.no-day")) {
            assertThat(nearest(visit, new Changed(who, true, lacks(other))))
                    .as(about)
                    .isEmpty();
            return;
        }
        var changed = new Changed(
                who,
                has(unlock, "unlock.objection"),
                unlock.stream().anyMatch(reason -> reason.key().startsWith("unlock.competence")));
        Optional<Reason> day = unlock.stream()
                .filter(reason -> reason.key().startsWith("unlock.day"))
                .findFirst();
        LocalDate from = day.map(reason -> (LocalDate) reason.args().getFirst()).orElse(first);
        assertThat(could(visit, from, changed)).as("enough: " + about).isTrue();
        assertThat(changed.less())
                .as("no less would do: " + about)
                .allSatisfy(less -> assertThat(
                                day.isPresent() ? nearest(visit, less).isPresent() : could(visit, first, less))
                        .isFalse());
        day.ifPresent(reason -> isTheNearest(visit, changed, reason, about));
        unlock.stream()
                .filter(reason -> reason.key().startsWith("unlock.competence"))
                .forEach(reason -> isTheNearestExpert(visit, changed, from, reason, about));
    }

    private void isTheNearest(DueVisit visit, Changed changed, Reason day, String about) {
        LocalDate first = Objects.requireNonNull(bruteForce.at(visit)).days().first();
        LocalDate from = (LocalDate) day.args().getFirst();
        assertThat(could(visit, first, changed))
                .as("another day is needed: " + about)
                .isFalse();
        Optional<LocalDate> exchanged = days(visit)
                .filter(other ->
                        !bruteForce.exchanges(visit, other, changed, null).isEmpty())
                .findFirst();
        assertThat(distance(first, from))
                .as("nearest: " + about)
                .isEqualTo(distance(
                        first, exchanged.or(() -> nearest(visit, changed)).orElseThrow()));
        if (exchanged.isPresent()) {
            assertThat(day.args().get(3)).as("cost: " + about).isEqualTo(cheapest(visit, from, changed, null));
        }
    }

    private long cheapest(DueVisit visit, LocalDate day, Changed changed, @Nullable UUID expert) {
        return bruteForce.exchanges(visit, day, changed, expert).values().stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean lacks(Explanation.NotGoing other) {
        return other.reasons().stream().anyMatch(reason -> reason.rule().equals("A-42"));
    }

    private boolean could(DueVisit visit, LocalDate day, Changed changed) {
        LocalDate first = Objects.requireNonNull(bruteForce.at(visit)).days().first();
        return !bruteForce.exchanges(visit, day, changed, null).isEmpty()
                || (day.equals(first) ? bruteForce.suits(visit, changed) : bruteForce.joins(visit, day, changed));
    }

    private Optional<LocalDate> nearest(DueVisit visit, Changed changed) {
        return days(visit).filter(day -> could(visit, day, changed)).findFirst();
    }

    /** Of its window, the nearest to where it stands first. */
    private Stream<LocalDate> days(DueVisit visit) {
        LocalDate first = Objects.requireNonNull(bruteForce.at(visit)).days().first();
        return bruteForce.window(visit).stream().sorted(Comparator.comparing(day -> distance(first, day)));
    }

    private void isTheNearestExpert(DueVisit visit, Changed changed, LocalDate from, Reason reason, String about) {
        var untaught = new Changed(changed.whom(), changed.withdrawn(), false);
        Arrangement now = Objects.requireNonNull(bruteForce.at(visit));
        Optional<PlanAuditor> nearest = made.year.auditors().values().stream()
                .filter(expert -> !expert.id().equals(changed.whom()) && !now.sends(expert.id()))
                .filter(expert -> !bruteForce
                        .exchanges(visit, from, untaught, expert.id())
                        .isEmpty())
                .min(Comparator.comparing((PlanAuditor expert) ->
                                Costs.km(new Stay(visit, expert, now.days(), now.workingDays())))
                        .thenComparing(PlanAuditor::name));
        if (nearest.isEmpty()) {
            assertThat(reason.key()).as("no expert: " + about).isEqualTo("unlock.competence");
        } else {
            assertThat(reason.args().subList(3, 5))
                    .as("expert: " + about)
                    .containsExactly(
                            nearest.get().name(),
                            cheapest(visit, from, untaught, nearest.get().id()));
        }
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private static boolean has(List<Reason> reasons, String key) {
        return reasons.stream().anyMatch(reason -> reason.key().equals(key));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whereAVisitThatStandsNowhereCouldGoIsWhatBruteForceFinds(long seed) {
        given(seed);
        for (DueVisit visit : made.year.visits()) {
            if (bruteForce.at(visit) != null) {
                continue;
            }
            String about = visit.toString();
            Explanation.Obstacle obstacle =
                    Objects.requireNonNull(explained(visit).obstacle());
            OptionalLong cheapest = bruteForce.window(visit).stream()
                    .flatMapToLong(day -> bruteForce.cheapest(visit, day, true).stream())
                    .min();

            assertThat(obstacle.reason().key().equals("obstacle.none"))
                    .as("%s %s", obstacle, about)
                    .isEqualTo(cheapest.isPresent());
            Proposal nearest = obstacle.nearest();
            if (nearest != null) {
                assertThat(bruteForce.legal(visit, nearest, cheapest.isPresent()))
                        .as("%s %s", obstacle, about)
                        .isTrue();
            }
            if (cheapest.isPresent()) {
                assertThat(nearest).as(about).isNotNull();
                continue;
            }
            Optional<LocalDate> behind = behind(visit);
            assertThat(Optional.ofNullable(nearest).map(Proposal::start))
                    .as("%s %s", obstacle, about)
                    .isEqualTo(behind);
        }
    }

    /** The first day on which somebody could begin if it had no last day, within four months of that and two of the plan's end. */
    private Optional<LocalDate> behind(DueVisit visit) {
        LocalDate end = made.year.horizon().last();
        LocalDate limit = Objects.requireNonNullElse(visit.window().limit(), end);
        LocalDate last = limit.plusDays(120).isAfter(end.plusDays(60)) ? end.plusDays(60) : limit.plusDays(120);
        LocalDate from = visit.window().from();
        return from.isAfter(last)
                ? Optional.empty()
                : from.datesUntil(last)
                        .filter(day -> !day.isBefore(made.year.horizon().first()))
                        .filter(day -> bruteForce.cheapest(visit, day, false).isPresent())
                        .findFirst();
    }
}
