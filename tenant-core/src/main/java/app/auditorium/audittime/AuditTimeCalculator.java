package app.auditorium.audittime;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Audit time for one standard at one place (DOMAIN C.1, C.2, C-35). */
public final class AuditTimeCalculator {

    static final BigDecimal ON_SITE = new BigDecimal("0.8");
    static final int LONGEST_JUSTIFICATION = 4_000;

    private AuditTimeCalculator() {}

    public static Outcome<AuditTime> of(AuditTimeQuestion question, TimeRules rules) {
        var checks = new Checks().filledIn("", question);
        TimedStandard standard = question.standard();
        Complexity complexity =
                standard == null ? null : TableTime.Asked.complexity(checks, "", standard, question.complexity());
        Crew crew = Crew.read(checks, "", question.personnel(), question.contractors());
        Percents percents = Percents.read(checks, "", question.adjustments(), question.sampledSite());
        BigDecimal planned = Figures.planned(checks, "plannedOnSiteDays", question.plannedOnSiteDays());
        if (checks.refuse() || standard == null) {
            return Outcome.refused(checks.problems());
        }
        TableTime time = TableTime.of(new TableTime.Asked(standard, complexity, crew, percents), rules, checks);
        if (time == null) {
            return Outcome.refused(checks.problems());
        }
        return onSite(split(time, rules), planned, question.onSiteJustification());
    }

    private static AuditTime split(TableTime time, TimeRules rules) {
        BigDecimal rounded = rules.halfDays(time.calculatedDays());
        BigDecimal initial = rules.audit(rounded);
        BigDecimal stage1 = rules.halfDays(Figures.percentOf(initial, rules.stage1Percent()));
        BigDecimal stage2 = Figures.plain(initial.subtract(stage1));
        BigDecimal onSite = Figures.plain(initial.multiply(ON_SITE));
        BigDecimal third = rules.halfDays(initial, rules.surveillance());
        BigDecimal twoThirds = rules.halfDays(initial, rules.recertification());
        BigDecimal surveillance = rules.audit(third);
        BigDecimal recertification = rules.audit(twoThirds);

        var steps = new ArrayList<>(time.steps());
        String days = Figures.text(initial);
        steps.add(rules.rounding(time.calculatedDays(), rounded));
        steps.add(Step.of(
                "C-11",
                "stages",
                Figures.text(rules.stage1Percent()),
                days,
                Figures.text(stage1),
                Figures.text(stage2)));
        steps.add(Step.of("C-02", "on-site", days, Figures.text(onSite)));
        steps.add(Step.of("C-08", "surveillance", rules.surveillance().toString(), days, Figures.text(surveillance)));
        steps.add(Step.of(
                "C-09", "recertification", rules.recertification().toString(), days, Figures.text(recertification)));
        rules.least(rounded, third, twoThirds).forEach(steps::add);
        return new AuditTime(
                time.effectivePersonnel(),
                Figures.plain(time.tableDays()),
                time.calculatedDays(),
                initial,
                stage1,
                stage2,
                onSite,
                surveillance,
                recertification,
                rules.table().edition(),
                List.copyOf(steps));
    }

    private static Outcome<AuditTime> onSite(
            AuditTime time, @Nullable BigDecimal planned, @Nullable String justification) {
        if (planned == null) {
            return Outcome.done(time);
        }
        boolean enough = planned.compareTo(time.onSiteMinimumDays()) >= 0;
        String reason = justification == null ? "" : justification.strip();
        if (!enough && reason.isEmpty()) {
            return Outcome.refused(Problem.rule(
                    "C-02",
                    "plannedOnSiteDays",
                    "rule.audit-time.on-site",
                    Figures.text(planned),
                    Figures.text(time.onSiteMinimumDays())));
        }
        return Outcome.done(time.and(
                enough
                        ? Step.of("C-02", "on-site-enough", Figures.text(planned))
                        : Step.of("C-02", "on-site-justified", Figures.text(planned), reason)));
    }
}
