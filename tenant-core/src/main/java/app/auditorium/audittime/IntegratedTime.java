package app.auditorium.audittime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The time of an integrated audit, in days of eight hours (DOMAIN C-40, C-41).
 *
 * @param sumDays of the tables
 * @param adjustedSumDays of what each standard takes by itself, not rounded
 * @param calculatedDays less the integration, before rounding
 * @param floorDays below which integration may not bring it, not rounded
 * @param days rounded, and not below the floor
 */
public record IntegratedTime(
        BigDecimal sumDays,
        BigDecimal adjustedSumDays,
        BigDecimal calculatedDays,
        BigDecimal floorDays,
        BigDecimal days,
        List<Part> standards,
        String ruleSet,
        List<Step> steps) {

    /** What one of the standards would take by itself. */
    public record Part(
            TimedStandard standard, int effectivePersonnel, BigDecimal tableDays, BigDecimal calculatedDays) {}

    IntegratedTime and(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new IntegratedTime(
                sumDays, adjustedSumDays, calculatedDays, floorDays, days, standards, ruleSet, List.copyOf(more));
    }
}
