package app.auditorium.audittime;

import app.auditorium.catalogue.AuditTimeTable;
import java.math.BigDecimal;

/**
 * The tables and the values by which times are calculated.
 *
 * @param stage1Percent share of stage 1 in the initial audit (C-11)
 * @param surveillance share of the initial audit for one surveillance (C-08)
 * @param recertification share of what a new initial audit would take (C-09)
 * @param remotePercent share of the time on site that needs no reason to be at a distance (C-13)
 * @param interpolated between the bands of the tables instead of by steps (C.1)
 * @param roundUp always to the next half day instead of the nearest (C-05)
 */
public record TimeRules(
        AuditTimeTable table,
        BigDecimal stage1Percent,
        Fraction surveillance,
        Fraction recertification,
        BigDecimal remotePercent,
        boolean interpolated,
        boolean roundUp) {

    private static final Fraction THIRD = new Fraction(1, 3);
    private static final Fraction TWO_THIRDS = new Fraction(2, 3);

    /** DOMAIN's values. */
    public static TimeRules standard(AuditTimeTable table) {
        return of(table, 30, 30, false, false);
    }

    static TimeRules of(
            AuditTimeTable table, int stage1Percent, int remotePercent, boolean interpolated, boolean roundUp) {
        return new TimeRules(
                table,
                BigDecimal.valueOf(stage1Percent),
                THIRD,
                TWO_THIRDS,
                BigDecimal.valueOf(remotePercent),
                interpolated,
                roundUp);
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
