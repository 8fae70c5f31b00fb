package app.auditorium.audittime;

import java.math.BigDecimal;

/**
 * How many days the audits of a certification take.
 *
 * @param certifications that are audited together in these days, 1 for one alone
 * @param determined by a calculation on file; otherwise reckoned from the head count alone
 */
public record NeededDays(
        BigDecimal stage1Days,
        BigDecimal stage2Days,
        BigDecimal surveillanceDays,
        BigDecimal recertificationDays,
        int certifications,
        boolean determined) {

    static NeededDays determined(AuditTimeDays days) {
        return new NeededDays(
                days.stage1Days(),
                days.stage2Days(),
                days.surveillanceDays(),
                days.recertificationDays(),
                days.certifications(),
                true);
    }

    static NeededDays reckoned(AuditTime time) {
        return new NeededDays(
                time.stage1Days(), time.stage2Days(), time.surveillanceDays(), time.recertificationDays(), 1, false);
    }
}
