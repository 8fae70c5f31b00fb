package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit as lists and calendars show it.
 *
 * @param reason of a special audit
 * @param answerBy as in {@link AuditDetails}
 * @param team the lead first
 */
public record AuditRow(
        UUID id,
        int version,
        UUID certificationId,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        @Nullable String county,
        StandardId standard,
        AuditType type,
        @Nullable String reason,
        AuditState state,
        List<String> iafCodes,
        LocalDate start,
        LocalDate end,
        @Nullable LocalDate answerBy,
        List<UUID> siteIds,
        List<AuditDetails.Member> team) {}
