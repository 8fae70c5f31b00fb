package app.auditorium.planning;

import app.auditorium.audittime.AuditTime;
import app.auditorium.audittime.AuditTimeCalculator;
import app.auditorium.audittime.AuditTimeQuestion;
import app.auditorium.audittime.Headcount;
import app.auditorium.audittime.TimeRules;
import app.auditorium.audittime.TimedStandard;
import app.auditorium.catalogue.AuditTimeTables;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Audit days of a visit by the rules of audit time, from the head count alone: what a plan reckons with where nobody has determined the
 * time of the client.
 */
@Component
class AuditDays {

    private static final int MOST_PEOPLE = 10_700;
    private static final BigDecimal LEAST = new BigDecimal("0.5");

    private final TimeRules rules;

    AuditDays(AuditTimeTables tables) {
        this.rules = TimeRules.standard(tables.current());
    }

    double of(StandardId standard, @Nullable Complexity complexity, int employees, int contractors, AuditType type) {
        TimedStandard timed = TimedStandard.of(standard).orElse(TimedStandard.ISO_45001);
        Complexity weight = complexity == null ? Complexity.MEDIUM : complexity;
        var question = new AuditTimeQuestion(
                timed,
                weight == Complexity.LIMITED && timed != TimedStandard.ISO_14001 ? Complexity.LOW : weight,
                List.of(new Headcount(
                        BigInteger.valueOf(Math.clamp(employees, 1, MOST_PEOPLE)), BigDecimal.valueOf(8))),
                BigInteger.valueOf(Math.clamp(contractors, 0, Math.max(0, MOST_PEOPLE - Math.max(1, employees)))),
                null,
                null,
                null,
                null);
        return AuditTimeCalculator.of(question, rules) instanceof Outcome.Done<AuditTime>(var time)
                ? days(time, type).max(LEAST).doubleValue()
                : 1;
    }

    private static BigDecimal days(AuditTime time, AuditType type) {
        return switch (type) {
            case STAGE_1 -> time.stage1Days();
            case STAGE_2 -> time.stage2Days();
            case RECERTIFICATION -> time.recertificationDays();
            default -> time.surveillanceDays();
        };
    }
}
