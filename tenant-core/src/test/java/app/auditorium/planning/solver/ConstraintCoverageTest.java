package app.auditorium.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import app.auditorium.assignment.Rule;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.kernel.DateRange;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.ImaginedYear;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanScore;
import app.auditorium.planning.year.Year;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No rule of the catalogue without a constraint, no constraint without a test, and the solver counts what the board counts. */
class ConstraintCoverageTest {

    /** Constraints beside the catalogue's: a rule between two visits, and what is saved between two. */
    private static final Set<String> BETWEEN_TWO = Set.of("NOT_ON_TWO_VISITS", "ONWARD_TRAVEL");

    @Test
    void everyConstraintIsTested() {
        Set<String> defined = names(
                PlanConstraints.class.getDeclaredMethods(),
                method -> method.getReturnType() == Constraint.class
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {ConstraintFactory.class}));
        Set<String> tested =
                names(PlanConstraintsTest.class.getDeclaredMethods(), method -> method.isAnnotationPresent(Test.class));

        assertThat(tested).isEqualTo(defined);
    }

    @Test
    void everyRuleOfTheCatalogueIsAConstraint() {
        Set<String> rules = Rule.all().stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
        rules.addAll(BETWEEN_TWO);
        Set<String> constraints = names(
                        PlanConstraints.class.getDeclaredMethods(),
                        method -> method.getReturnType() == Constraint.class && method.getParameterCount() == 1)
                .stream()
                .map(name -> name.replaceAll("([A-Z]|1)", "_$1").toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(constraints).isEqualTo(rules);
    }

    /** 50 plans of 200 visits each: 10,000 random assignments, most of which break something. */
    @Test
    void solverAndLiveCheckAgreeOnTenThousandRandomAssignments() {
        var random = new Random(7);
        var kinds = new TreeSet<Boolean>();
        for (int round = 0; round < 50; round++) {
            Year year = ImaginedYear.of(new PublicHolidays().calendar(), LocalDate.of(2027, 1, 4), 200, 25, round);
            var ledger = new Ledger(year);
            year.visits().forEach(visit -> ledger.place(anything(year, visit, random)));
            year.visits().stream().filter(visit -> random.nextInt(20) == 0).forEach(ledger::remove);

            PlanScore live = ledger.score();

            assertThat(live).isEqualTo(YearSolver.judge(year, ledger));
            kinds.add(live.broken() > 0);
            changesAreDifferencesOfScores(year, ledger, live, random);
        }
        assertThat(kinds).contains(true);
    }

    private static void changesAreDifferencesOfScores(Year year, Ledger ledger, PlanScore before, Random random) {
        DueVisit visit = year.visits().get(random.nextInt(year.visits().size()));
        Arrangement to = anything(year, visit, random);
        PlanScore change = ledger.change(visit, to);
        ledger.place(to);

        assertThat(change).isEqualTo(ledger.score().minus(before));
    }

    private static Arrangement anything(Year year, DueVisit visit, Random random) {
        List<UUID> people = new ArrayList<>(year.auditors().keySet());
        LocalDate start = year.horizon().first().plusDays(random.nextInt(360));
        UUID lead = people.get(random.nextInt(people.size()));
        List<Team.Member> others = random.nextBoolean()
                ? List.of()
                : List.of(new Team.Member(
                        people.get(random.nextInt(people.size())),
                        random.nextInt(4) == 0 ? TeamRole.TECHNICAL_EXPERT : TeamRole.AUDITOR));
        return year.arrange(visit, new DateRange(start, start.plusDays(random.nextInt(5))), new Team(lead, others));
    }

    private static Set<String> names(Method[] methods, java.util.function.Predicate<Method> wanted) {
        return Arrays.stream(methods)
                .filter(wanted)
                .map(Method::getName)
                .filter(name -> !name.equals("forbids") && !name.equals("weighs"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
