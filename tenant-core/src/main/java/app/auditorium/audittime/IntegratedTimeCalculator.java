package app.auditorium.audittime;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Audit time for several standards in one audit: each by itself first, the integration afterwards (DOMAIN C-40, C-41). */
public final class IntegratedTimeCalculator {

    private static final BigDecimal MOST_INTEGRATION = BigDecimal.valueOf(-20);

    private IntegratedTimeCalculator() {}

    public static Outcome<IntegratedTime> of(IntegratedQuestion question, TimeRules rules) {
        var checks = new Checks().filledIn("", question);
        Crew crew = Crew.read(checks, "", question.personnel(), question.contractors());
        List<TableTime.Asked> standards = standards(checks, question.standards(), crew);
        BigDecimal integration = integration(checks, question.integrationPercent());
        BigDecimal planned = Figures.planned(checks, "plannedDays", question.plannedDays());
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        var times = new ArrayList<TableTime>();
        for (TableTime.Asked asked : standards) {
            TableTime time = TableTime.of(asked, rules, checks);
            if (time == null) {
                return Outcome.refused(checks.problems());
            }
            times.add(time);
        }
        return notBelowFloor(integrated(standards, times, integration, rules), planned);
    }

    private static List<TableTime.Asked> standards(
            Checks checks, @Nullable List<IntegratedQuestion.@Nullable Part> parts, Crew crew) {
        var asked = new ArrayList<TableTime.Asked>();
        Set<TimedStandard> seen = EnumSet.noneOf(TimedStandard.class);
        if (parts == null) {
            return asked;
        }
        checks.each("standards", parts, (at, part) -> {
            if (part == null) {
                checks.invalid(at, "problem.required");
                return;
            }
            TimedStandard standard = part.standard();
            if (standard == null) {
                checks.filledIn(at + ".", part);
                return;
            }
            if (!seen.add(standard)) {
                checks.add(Problem.rule("C-40", at + ".standard", "rule.audit-time.standard-twice", standard));
            }
            Complexity complexity = TableTime.Asked.complexity(checks, at + ".", standard, part.complexity());
            Percents percents = Percents.read(checks, at + ".", part.adjustments(), null);
            asked.add(new TableTime.Asked(standard, complexity, crew, percents));
        });
        if (seen.size() < 2) {
            checks.add(Problem.rule("C-40", "standards", "rule.audit-time.one-standard"));
        }
        return asked;
    }

    static BigDecimal integration(Checks checks, @Nullable BigDecimal given) {
        BigDecimal integration = Figures.decimal(checks, "integrationPercent", given, false);
        if (integration.compareTo(MOST_INTEGRATION) < 0 || integration.signum() > 0) {
            checks.add(Problem.rule(
                    "C-40", "integrationPercent", "rule.audit-time.integration", Figures.signed(integration)));
        }
        return integration;
    }

    private static IntegratedTime integrated(
            List<TableTime.Asked> asked, List<TableTime> times, BigDecimal integration, TimeRules rules) {
        var steps = new ArrayList<Step>();
        var parts = new ArrayList<IntegratedTime.Part>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal adjusted = BigDecimal.ZERO;
        for (int i = 0; i < times.size(); i++) {
            TableTime time = times.get(i);
            TimedStandard standard = asked.get(i).standard();
            sum = sum.add(time.tableDays());
            adjusted = adjusted.add(time.calculatedDays());
            parts.add(new IntegratedTime.Part(
                    standard, time.effectivePersonnel(), Figures.plain(time.tableDays()), time.calculatedDays()));
            steps.add(Step.of("C-40", "standard-alone", standard.name()));
            steps.addAll(time.steps());
        }
        Integration integrated = Integration.of(adjusted, integration, rules);
        integrated.tell(sum, rules, steps);
        return new IntegratedTime(
                Figures.plain(sum),
                integrated.adjustedSum(),
                integrated.calculated(),
                integrated.floor(),
                integrated.days(),
                List.copyOf(parts),
                rules.table().edition(),
                List.copyOf(steps));
    }

    private static Outcome<IntegratedTime> notBelowFloor(IntegratedTime time, @Nullable BigDecimal planned) {
        if (planned == null) {
            return Outcome.done(time);
        }
        if (planned.compareTo(time.floorDays()) < 0) {
            return Outcome.refused(Problem.rule(
                    "C-40",
                    "plannedDays",
                    "rule.audit-time.below-floor",
                    Figures.text(planned),
                    Figures.text(time.floorDays())));
        }
        return Outcome.done(time.and(Step.of("C-40", "planned", Figures.text(planned))));
    }
}
