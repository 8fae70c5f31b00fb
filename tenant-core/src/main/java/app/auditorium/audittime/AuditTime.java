package app.auditorium.audittime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The time for one standard at one place, in days of eight hours.
 *
 * @param calculatedDays the table's days with all adjustments, before rounding
 * @param onSiteMinimumDays between opening and closing meeting, not rounded (C-02)
 * @param surveillanceDays for each surveillance of the cycle (C-08)
 * @param recertificationDays of what a new initial audit would take today (C-09)
 */
public record AuditTime(
        int effectivePersonnel,
        BigDecimal tableDays,
        BigDecimal calculatedDays,
        BigDecimal initialDays,
        BigDecimal stage1Days,
        BigDecimal stage2Days,
        BigDecimal onSiteMinimumDays,
        BigDecimal surveillanceDays,
        BigDecimal recertificationDays,
        String ruleSet,
        List<Step> steps) {

    AuditTime and(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new AuditTime(
                effectivePersonnel,
                tableDays,
                calculatedDays,
                initialDays,
                stage1Days,
                stage2Days,
                onSiteMinimumDays,
                surveillanceDays,
                recertificationDays,
                ruleSet,
                List.copyOf(more));
    }
}
