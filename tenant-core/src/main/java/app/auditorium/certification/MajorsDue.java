package app.auditorium.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Until when the major nonconformities of an audit are verified, inclusive; findings and replay both ask here. */
public final class MajorsDue {

    private MajorsDue() {}

    /**
     * Six months after the last day of stage 2, whatever the body settled; for a recertification never after the expiry or, where it was
     * audited after that, after the day until which it can be restored.
     *
     * @param lastDay of the audit, with its closing meeting
     * @param own the body's own limit
     * @param expiry of the cycle; null where there is none
     */
    public static LocalDate of(AuditType audit, LocalDate lastDay, LocalDate own, @Nullable LocalDate expiry) {
        if (audit == AuditType.STAGE_2) {
            return lastDay.plusMonths(Past.MONTHS_OF_GRACE);
        }
        if (audit != AuditType.RECERTIFICATION || expiry == null) {
            return own;
        }
        LocalDate last = lastDay.isAfter(expiry) ? expiry.plusMonths(Past.MONTHS_OF_GRACE) : expiry;
        return own.isAfter(last) ? last : own;
    }
}
