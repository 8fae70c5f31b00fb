package app.auditorium.api.audit;

import app.auditorium.assignment.TeamRole;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditRow;
import app.auditorium.audit.AuditState;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An audit in a list, under the names of {@link AuditAnswer}: who leads stands by itself, {@code team} holds the others. */
record AuditRowAnswer(
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
        @Nullable UUID leadAuditorId,
        List<AuditDetails.Member> team) {

    static AuditRowAnswer of(AuditRow audit) {
        return new AuditRowAnswer(
                audit.id(),
                audit.version(),
                audit.certificationId(),
                audit.organisationId(),
                audit.organisation(),
                audit.organisationZh(),
                audit.county(),
                audit.standard(),
                audit.type(),
                audit.reason(),
                audit.state(),
                audit.iafCodes(),
                audit.start(),
                audit.end(),
                audit.answerBy(),
                audit.siteIds(),
                audit.team().stream()
                        .filter(member -> member.role() == TeamRole.LEAD_AUDITOR)
                        .map(AuditDetails.Member::auditorId)
                        .findFirst()
                        .orElse(null),
                audit.team().stream()
                        .filter(member -> member.role() != TeamRole.LEAD_AUDITOR)
                        .toList());
    }
}
