package app.auditorium.certification;

import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.houserule.Setting;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a body settled for itself about the dates of its certifications.
 *
 * @param stageGapDays how long after stage 1 a stage 2 needs no remark
 */
record HouseCalendar(ExpiryConvention convention, int stageGapDays, int surveillanceMonths, int recertificationMonths) {

    static HouseCalendar of(HouseRules rules) {
        Map<HouseRule, String> values = rules.all().stream().collect(Collectors.toMap(Setting::rule, Setting::value));
        Function<HouseRule, String> value = rule -> Objects.requireNonNull(values.get(rule), rule::name);
        return new HouseCalendar(
                ExpiryConvention.valueOf(value.apply(HouseRule.EXPIRY)),
                Integer.parseInt(value.apply(HouseRule.STAGE_GAP_REMARKED)),
                Integer.parseInt(value.apply(HouseRule.SURVEILLANCE_TARGET)),
                Integer.parseInt(value.apply(HouseRule.RECERTIFICATION_TARGET)));
    }

    Targets targets() {
        return new Targets(surveillanceMonths, recertificationMonths, true);
    }

    static ExpiryConvention convention(HouseRules rules) {
        return ExpiryConvention.valueOf(rules.of(HouseRule.EXPIRY).value());
    }
}
