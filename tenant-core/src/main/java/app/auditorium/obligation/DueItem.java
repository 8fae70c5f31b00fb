package app.auditorium.obligation;

import app.auditorium.certification.AuditType;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
 * @param plannedUntil the last day of its audit, which is planned after the limit or was not held by then; null where none is planned
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
        @Nullable String lead,
        @Nullable LocalDate plannedUntil) {

    /** The days of audit that some things need: certifications that are audited together need theirs once. */
    public static BigDecimal days(Collection<DueItem> items) {
        record Together(UUID organisation, Kind kind, int number, Object whose) {}
        var counted = new HashSet<Together>();
        return items.stream()
                .filter(item -> item.days != null)
                .filter(item -> counted.add(new Together(
                        item.organisationId,
                        item.kind,
                        item.number,
                        item.certifications > 1 ? item.certifications : item.certificationId)))
                .map(item -> Objects.requireNonNull(item.days))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What has to be done. */
    public enum Kind {
        STAGE_1(AuditType.STAGE_1),
        STAGE_2(AuditType.STAGE_2),
        SURVEILLANCE(AuditType.SURVEILLANCE),
        RECERTIFICATION(AuditType.RECERTIFICATION),
        /** Major nonconformities are to be verified. */
        MAJORS(null),
        /** Minor ones whose plan was accepted are to be verified: at the next audit, and within the body's time. */
        MINORS(null),
        /** The recertification audit is done, and its decision is to be taken before the expiry. */
        RECERTIFICATION_DECISION(null),
        /** The suspension is lifted, or the certification withdrawn or reduced. */
        SUSPENSION(null),
        /** What expired is restored, or needs another stage 2. */
        RESTORATION(null),
        /** A transfer is finished: the body it comes from has ceased, or its certificate expires. */
        TRANSFER(null);

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
