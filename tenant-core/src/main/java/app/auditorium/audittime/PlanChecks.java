package app.auditorium.audittime;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whatever departs from table and sector has its reason on record (DOMAIN C-07, C-21, C-40, C-02). */
final class PlanChecks {

    private static final int LONGEST_REASON = 2_000;

    private PlanChecks() {}

    static void reasons(Checks checks, NewAuditTime wanted, List<StandardPlan> standards) {
        checks.each("standards", wanted.standards(), (at, terms) -> {
            checks.text(at + ".complexityReason", terms.complexityReason(), LONGEST_REASON);
            if (isLower(terms.complexity(), terms.proposed()) && isBlank(terms.complexityReason())) {
                checks.add(Problem.rule("C-21", at + ".complexityReason", "rule.audit-time.complexity-reason"));
            }
            checks.each(at + ".adjustments", terms.adjustments(), (line, adjustment) -> {
                if (isBlank(adjustment.reason())) {
                    checks.add(Problem.rule("C-07", line + ".reason", "rule.audit-time.adjustment-reason"));
                }
                checks.text(line + ".reason", adjustment.reason(), LONGEST_REASON);
                Figures.decimal(checks, line + ".percent", adjustment.percent(), true);
            });
        });
        checks.text("samplingReason", wanted.samplingReason(), LONGEST_REASON)
                .text("integrationReason", wanted.integrationReason(), LONGEST_REASON)
                .text("onSiteJustification", wanted.onSiteJustification(), LONGEST_REASON)
                .text("note", wanted.note(), LONGEST_REASON);
        BigDecimal integration = wanted.integrationPercent();
        if (standards.size() > 1
                && integration != null
                && integration.signum() < 0
                && isBlank(wanted.integrationReason())) {
            checks.add(Problem.rule("C-40", "integrationReason", "rule.audit-time.integration-reason"));
        }
    }

    /** HIGH stands first. */
    private static boolean isLower(@Nullable Complexity chosen, @Nullable Complexity proposed) {
        return chosen != null && proposed != null && chosen.compareTo(proposed) > 0;
    }

    static Outcome<PlannedTime> onSite(PlannedTime time, @Nullable BigDecimal planned, @Nullable String justification) {
        if (planned == null) {
            return Outcome.done(time);
        }
        boolean enough = planned.compareTo(time.onSiteMinimumDays()) >= 0;
        if (!enough && isBlank(justification)) {
            return Outcome.refused(Problem.rule(
                    "C-02",
                    "plannedOnSiteDays",
                    "rule.audit-time.on-site",
                    Figures.text(planned),
                    Figures.text(time.onSiteMinimumDays())));
        }
        Step step = enough
                ? Step.of("C-02", "on-site-enough", Figures.text(planned))
                : Step.of(
                        "C-02",
                        "on-site-justified",
                        Figures.text(planned),
                        justification == null ? "" : justification.strip());
        return Outcome.done(time.and(step));
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
