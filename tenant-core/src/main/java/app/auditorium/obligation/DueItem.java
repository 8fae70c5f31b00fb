package app.auditorium.obligation;

import app.auditorium.certification.AuditType;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that falls due.
 *
 * @param number among the audits of the same type in the programme; 1 for what is no audit
 * @param estimated the decision from which the day is reckoned is still to come
 * @param days of audit; null where no audit is needed, or nothing can be said
 * @param daysDetermined by a calculation; otherwise they are reckoned from the head count
 * @param certifications that are audited together in those days
 * @param leadId who led the last audit of the certification; null before the first
 */
public record DueItem(
        UUID certificationId,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        @Nullable String region,
        StandardId standard,
        List<String> iafCodes,
        Kind kind,
        int number,
        LocalDate due,
        String rule,
        boolean late,
        boolean estimated,
        @Nullable BigDecimal days,
        boolean daysDetermined,
        int certifications,
        @Nullable UUID leadId,
        @Nullable String lead) {

    /** What has to be done. */
    public enum Kind {
        STAGE_1(AuditType.STAGE_1),
        STAGE_2(AuditType.STAGE_2),
        SURVEILLANCE(AuditType.SURVEILLANCE),
        RECERTIFICATION(AuditType.RECERTIFICATION),
        /** Major nonconformities are to be verified. */
        MAJORS(null),
        /** The recertification audit is done, and its decision is to be taken before the expiry. */
        RECERTIFICATION_DECISION(null);

        private final @Nullable AuditType audit;

        Kind(@Nullable AuditType audit) {
            this.audit = audit;
        }

        /** The audit to plan; null where none is. */
        public @Nullable AuditType audit() {
            return audit;
        }
    }
}
