package app.auditorium.api.audit;

import app.auditorium.assignment.TeamRole;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An audit as the API tells it; what can be posted comes back under the same names. */
record AuditAnswer(
        UUID id,
        int version,
        UUID certificationId,
        UUID organisationId,
        String organisation,
        StandardId standard,
        AuditType type,
        @Nullable String reason,
        AuditState state,
        List<String> iafCodes,
        LocalDate start,
        LocalDate end,
        List<UUID> siteIds,
        @Nullable UUID leadAuditorId,
        List<Member> team,
        @Nullable String language,
        @Nullable String cancelReason,
        @Nullable LocalDate answerBy,
        boolean shortNotice,
        List<Warning> warnings) {

    record Member(UUID auditorId, String name, TeamRole role) {}

    record Warning(@Nullable String rule, String message) {}

    static AuditAnswer of(AuditDetails audit, Locale locale) {
        return new AuditAnswer(
                audit.id(),
                audit.version(),
                audit.certificationId(),
                audit.organisationId(),
                audit.organisation(),
                audit.standard(),
                audit.type(),
                audit.reason(),
                audit.state(),
                audit.iafCodes(),
                audit.start(),
                audit.end(),
                audit.sites().stream().map(AuditDetails.Site::id).toList(),
                audit.lead().map(AuditDetails.Member::auditorId).orElse(null),
                audit.others().stream()
                        .map(member -> new Member(member.auditorId(), member.name(), member.role()))
                        .toList(),
                audit.language(),
                audit.cancelReason(),
                audit.answerBy(),
                audit.shortNotice(),
                audit.warnings().stream()
                        .map(warning -> new Warning(warning.rule(), warning.text(locale)))
                        .toList());
    }
}
