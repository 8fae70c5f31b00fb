package app.auditorium.assignment;

import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be audited, where and when.
 *
 * @param auditId the audit itself, whose own booking is no clash; null while it is not on file
 * @param language in which the audit is held, as ISO 639 code; null if any will do
 * @param effort the audit time that is needed, against which the team is measured; null where nobody reckoned it
 */
public record Visit(
        @Nullable UUID auditId,
        UUID organisationId,
        StandardId standard,
        List<IafCode> codes,
        DateRange days,
        @Nullable String language,
        @Nullable Effort effort) {

    /**
     * Audit time of the team together.
     *
     * @param auditDays needed, of eight hours of one auditor
     * @param workingDays of the visit
     */
    public record Effort(double auditDays, int workingDays) {}

    public Visit(
            @Nullable UUID auditId,
            UUID organisationId,
            StandardId standard,
            List<IafCode> codes,
            DateRange days,
            @Nullable String language) {
        this(auditId, organisationId, standard, codes, days, language, null);
    }

    /** As people write it: ISO 45001. */
    String standardCode() {
        return standard.name().replace('_', ' ');
    }
}
