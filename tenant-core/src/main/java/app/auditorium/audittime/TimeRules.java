package app.auditorium.audittime;

import app.auditorium.catalogue.AuditTimeTable;
import app.auditorium.houserule.HouseRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The tables and the values by which times are calculated.
 *
 * @param stage1Percent share of stage 1 in the initial audit (C-11)
 * @param surveillance share of the initial audit for one surveillance (C-08)
 * @param recertification share of what a new initial audit would take (C-09)
 * @param leastDays what an audit takes at least (C-06)
 * @param remotePercent share of the time on site that needs no reason to be at a distance (C-13)
 * @param matrix by how much integrated audits are shorter at most (C-42)
 * @param interpolated between the bands of the tables instead of by steps (C.1)
 * @param roundUp always to the next half day instead of the nearest (C-05)
 * @param own which of these a body settled for itself, and who did when and why
 */
public record TimeRules(
        AuditTimeTable table,
        BigDecimal stage1Percent,
        Fraction surveillance,
        Fraction recertification,
        BigDecimal leastDays,
        BigDecimal remotePercent,
        IntegrationMatrix matrix,
        boolean interpolated,
        boolean roundUp,
        List<Step> own) {

    /** DOMAIN's values. */
    public static TimeRules standard(AuditTimeTable table) {
        return of(table, HouseRule::standard, List.of());
    }

    static TimeRules of(AuditTimeTable table, Function<HouseRule, String> values, List<Step> own) {
        return new TimeRules(
                table,
                new BigDecimal(values.apply(HouseRule.STAGE_1_SHARE)),
                Fraction.of(values.apply(HouseRule.SURVEILLANCE_SHARE)),
                Fraction.of(values.apply(HouseRule.RECERTIFICATION_SHARE)),
                new BigDecimal(values.apply(HouseRule.LEAST_TIME)),
                new BigDecimal(values.apply(HouseRule.REMOTE_SHARE)),
                IntegrationMatrix.of(values.apply(HouseRule.INTEGRATION_MATRIX)),
                values.apply(HouseRule.TABLES).equals("INTERPOLATED"),
                values.apply(HouseRule.ROUNDING).equals("UP"),
                own);
    }

    /** What a whole audit takes, by what came out for it. */
    BigDecimal audit(BigDecimal days) {
        return days.max(leastDays);
    }

    /** Told where one of the results is below the least of an audit. */
    Stream<Step> least(BigDecimal... results) {
        return Stream.of(results).anyMatch(days -> days.compareTo(leastDays) < 0)
                ? Stream.of(Step.of("C-06", "least", Figures.text(leastDays)))
                : Stream.empty();
    }

    BigDecimal halfDays(BigDecimal days) {
        return roundUp ? HalfDays.up(days) : HalfDays.nearest(days);
    }

    BigDecimal halfDays(BigDecimal days, Fraction share) {
        return roundUp ? HalfDays.up(days, share) : HalfDays.nearest(days, share);
    }

    /** What a rounding is told as. */
    Step rounding(BigDecimal days, BigDecimal rounded) {
        return Step.of("C-05", roundUp ? "rounded-up" : "rounded", Figures.text(days), Figures.text(rounded));
    }
}
