package app.auditorium.api.audittime;

import app.auditorium.api.Answers;
import app.auditorium.audittime.AuditTimeCalculator;
import app.auditorium.audittime.AuditTimeQuestion;
import app.auditorium.audittime.IntegratedQuestion;
import app.auditorium.audittime.IntegratedTimeCalculator;
import app.auditorium.audittime.SiteSampleCalculator;
import app.auditorium.audittime.SiteSampleQuestion;
import app.auditorium.audittime.TimeRules;
import app.auditorium.catalogue.AuditTimeTables;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calculators")
class CalculatorsApi {

    private final TimeRules rules;

    CalculatorsApi(AuditTimeTables tables) {
        this.rules = TimeRules.standard(tables.current());
    }

    @PostMapping("/audit-time")
    ResponseEntity<AuditTimeAnswer> auditTime(@RequestBody AuditTimeQuestion question, Locale locale) {
        return Answers.ok(AuditTimeCalculator.of(question, rules).map(time -> AuditTimeAnswer.of(time, locale)));
    }

    @PostMapping("/integrated-audit-time")
    ResponseEntity<IntegratedTimeAnswer> integrated(@RequestBody IntegratedQuestion question, Locale locale) {
        return Answers.ok(
                IntegratedTimeCalculator.of(question, rules).map(time -> IntegratedTimeAnswer.of(time, locale)));
    }

    @PostMapping("/site-sample")
    ResponseEntity<SiteSampleAnswer> siteSample(@RequestBody SiteSampleQuestion question, Locale locale) {
        return Answers.ok(SiteSampleCalculator.of(question).map(sample -> SiteSampleAnswer.of(sample, locale)));
    }
}
