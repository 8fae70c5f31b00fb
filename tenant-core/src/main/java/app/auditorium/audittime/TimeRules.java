package app.auditorium.audittime;

import app.auditorium.catalogue.AuditTimeTable;
import java.math.BigDecimal;

/**
 * The tables and the values by which times are calculated.
 *
 * @param stage1Percent share of stage 1 in the initial audit (C-11)
 * @param surveillance share of the initial audit for one surveillance (C-08)
 * @param recertification share of what a new initial audit would take (C-09)
 */
public record TimeRules(
        AuditTimeTable table, BigDecimal stage1Percent, Fraction surveillance, Fraction recertification) {

    /** DOMAIN's values. */
    public static TimeRules standard(AuditTimeTable table) {
        return new TimeRules(table, BigDecimal.valueOf(30), new Fraction(1, 3), new Fraction(2, 3));
    }
}
