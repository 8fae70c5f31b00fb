package app.auditorium.audittime;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The adjustments of one standard at one place, added up, and how far they may go (DOMAIN C-07, C-35). */
record Percents(
        String at,
        List<Named> adjustments,
        String centralAt,
        @Nullable BigDecimal centralProcesses) {

    private static final BigDecimal MOST_REDUCTION = BigDecimal.valueOf(-30);
    private static final BigDecimal MOST_AT_SAMPLED_SITE = BigDecimal.valueOf(-50);
    private static final BigDecimal MOST_CENTRAL = BigDecimal.valueOf(-20);
    static final int LONGEST_REASON = 2_000;

    record Named(String reason, BigDecimal percent) {

        static Named of(Adjustment adjustment) {
            BigDecimal percent = adjustment.percent();
            return new Named(
                    adjustment.reason() == null ? "" : adjustment.reason().strip(),
                    percent == null ? BigDecimal.ZERO : percent);
        }
    }

    static Percents read(
            Checks checks,
            String prefix,
            @Nullable List<@Nullable Adjustment> adjustments,
            @Nullable SampledSite sampledSite) {
        var named = new ArrayList<Named>();
        checks.each(prefix + "adjustments", adjustments, (at, adjustment) -> {
            if (adjustment == null) {
                checks.invalid(at, "problem.required");
                return;
            }
            checks.filledIn(at + ".", adjustment);
            BigDecimal percent = Figures.decimal(checks, at + ".percent", adjustment.percent(), false);
            named.add(Named.of(new Adjustment(adjustment.reason(), percent)));
        });
        String centralAt = prefix + "sampledSite.centralProcessesPercent";
        BigDecimal central = sampledSite == null
                ? null
                : Figures.decimal(checks, centralAt, sampledSite.centralProcessesPercent(), false);
        return new Percents(prefix + "adjustments", named, centralAt, central);
    }

    BigDecimal net() {
        BigDecimal sum = adjustments.stream().map(Named::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        return centralProcesses == null ? sum : sum.add(centralProcesses);
    }

    /** Refuses more reduction than the rules allow. */
    void judge(Checks checks) {
        if (centralProcesses == null) {
            if (net().compareTo(MOST_REDUCTION) < 0) {
                checks.add(Problem.rule("C-07", at, "rule.audit-time.reduction", shown(net())));
            }
            return;
        }
        if (centralProcesses.compareTo(MOST_CENTRAL) < 0) {
            checks.add(Problem.rule("C-35", centralAt, "rule.audit-time.central", shown(centralProcesses)));
        }
        if (net().compareTo(MOST_AT_SAMPLED_SITE) < 0) {
            checks.add(Problem.rule("C-35", at, "rule.audit-time.sampled", shown(net())));
        }
    }

    void tell(List<Step> steps) {
        for (Named adjustment : adjustments) {
            steps.add(
                    adjustment.reason.isEmpty()
                            ? Step.of("C-20", "adjustment-unnamed", Figures.signed(adjustment.percent))
                            : Step.of("C-20", "adjustment", adjustment.reason, Figures.signed(adjustment.percent)));
        }
        if (centralProcesses == null) {
            steps.add(Step.of("C-07", "net", Figures.signed(net())));
        } else {
            steps.add(Step.of("C-35", "central", Figures.signed(centralProcesses)));
            steps.add(Step.of("C-35", "net-sampled", Figures.signed(net())));
        }
    }

    private static String shown(BigDecimal percent) {
        return Figures.signed(percent);
    }
}
