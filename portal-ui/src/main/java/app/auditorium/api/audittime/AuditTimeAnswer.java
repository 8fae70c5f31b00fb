package app.auditorium.api.audittime;

import app.auditorium.audittime.AuditTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

record AuditTimeAnswer(
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
        List<StepAnswer> steps) {

    static AuditTimeAnswer of(AuditTime time, Locale locale) {
        return new AuditTimeAnswer(
                time.effectivePersonnel(),
                time.tableDays(),
                time.calculatedDays(),
                time.initialDays(),
                time.stage1Days(),
                time.stage2Days(),
                time.onSiteMinimumDays(),
                time.surveillanceDays(),
                time.recertificationDays(),
                time.ruleSet(),
                StepAnswer.of(time.steps(), locale));
    }
}
