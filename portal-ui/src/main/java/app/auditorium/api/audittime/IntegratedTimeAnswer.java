package app.auditorium.api.audittime;

import app.auditorium.audittime.IntegratedTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

record IntegratedTimeAnswer(
        BigDecimal sumDays,
        BigDecimal adjustedSumDays,
        BigDecimal calculatedDays,
        BigDecimal floorDays,
        BigDecimal days,
        List<IntegratedTime.Part> standards,
        String ruleSet,
        List<StepAnswer> steps) {

    static IntegratedTimeAnswer of(IntegratedTime time, Locale locale) {
        return new IntegratedTimeAnswer(
                time.sumDays(),
                time.adjustedSumDays(),
                time.calculatedDays(),
                time.floorDays(),
                time.days(),
                time.standards(),
                time.ruleSet(),
                StepAnswer.of(time.steps(), locale));
    }
}
