package app.auditorium.audit;

import app.auditorium.audittime.AuditTimeDays;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.certification.AuditType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The least audit time by the latest calculation of a certification; special audits, follow-ups and pre-audits have none. */
@Component
class CalculatedTime {

    private final AuditTimes times;

    CalculatedTime(AuditTimes times) {
        this.times = times;
    }

    Optional<BigDecimal> of(UUID certification, AuditType type) {
        return times.latest(certification).flatMap(days -> of(days, type).map(all -> share(all, days)));
    }

    /** What was calculated for several standards together is shared among their audits. */
    private static BigDecimal share(BigDecimal all, AuditTimeDays days) {
        return days.certifications() < 2
                ? all
                : all.divide(BigDecimal.valueOf(days.certifications()), 2, RoundingMode.DOWN);
    }

    private static Optional<BigDecimal> of(AuditTimeDays days, AuditType type) {
        return Optional.ofNullable(
                switch (type) {
                    case STAGE_1 -> days.stage1Days();
                    case STAGE_2 -> days.stage2Days();
                    case SURVEILLANCE -> days.surveillanceDays();
                    case RECERTIFICATION -> days.recertificationDays();
                    case SPECIAL, FOLLOW_UP, TRANSFER_VISIT, PRE_AUDIT -> null;
                });
    }
}
