package app.auditorium.certification;

import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;

/**
 * What a body settled for itself about the dates of its certifications.
 *
 * @param stageGapDays how long after stage 1 a stage 2 needs no remark
 */
record HouseCalendar(ExpiryConvention convention, int stageGapDays) {

    static HouseCalendar of(HouseRules rules) {
        return new HouseCalendar(convention(rules), rules.number(HouseRule.STAGE_GAP_REMARKED));
    }

    static ExpiryConvention convention(HouseRules rules) {
        return ExpiryConvention.valueOf(rules.of(HouseRule.EXPIRY).value());
    }
}
