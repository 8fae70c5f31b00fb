package app.auditorium.audittime;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * How many days the audits of a certification take by its latest calculation; where several standards are audited together, of all.
 *
 * @param certifications that are audited together, 1 for one alone
 */
public record AuditTimeDays(
        UUID id,
        BigDecimal initialDays,
        BigDecimal stage1Days,
        BigDecimal stage2Days,
        BigDecimal surveillanceDays,
        BigDecimal recertificationDays,
        int certifications,
        Instant recordedAt) {}
