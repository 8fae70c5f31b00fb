package app.auditorium.audit;

import app.auditorium.assignment.TeamRole;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit with its sites and team.
 *
 * @param answerBy until when the client answers proposed days and team; null where it is not asked, or has no time left
 * @param silenceConfirms whether they are agreed if it does not
 * @param shortNotice whether it was confirmed without asking the client
 * @param team the lead first
 * @param warnings target windows that it misses, and the like: told, never refused
 */
public record AuditDetails(
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
        @Nullable String language,
        @Nullable String cancelReason,
        @Nullable Instant releasedAt,
        @Nullable LocalDate answerBy,
        boolean silenceConfirms,
        boolean shortNotice,
        List<Site> sites,
        List<Member> team,
        List<Problem> warnings) {

    /** A site that is visited. */
    public record Site(UUID id, String name, String address) {}

    /** A member of the team. */
    public record Member(UUID auditorId, String name, TeamRole role) {}

    /** Whether the client reads nothing of it yet. */
    public boolean isUnknownToClient() {
        return releasedAt == null;
    }

    public Optional<Member> lead() {
        return team.stream()
                .filter(member -> member.role() == TeamRole.LEAD_AUDITOR)
                .findFirst();
    }

    public List<Member> others() {
        return team.stream()
                .filter(member -> member.role() != TeamRole.LEAD_AUDITOR)
                .toList();
    }

    /** How many of the team count for the audit time: neither experts nor trainees nor observers (C-12). */
    long auditors() {
        return team.stream().filter(member -> member.role().audits()).count();
    }

    /** As one would ask for it again, to change one thing or another. */
    public NewAudit asWanted() {
        return new NewAudit(
                certificationId,
                type,
                reason,
                iafCodes,
                start,
                end,
                sites.stream().map(Site::id).toList(),
                lead().map(Member::auditorId).orElse(null),
                others().stream()
                        .map(member -> new NewAudit.Member(member.auditorId(), member.role()))
                        .toList(),
                language);
    }

    AuditDetails with(List<Problem> found) {
        return new AuditDetails(
                id,
                version,
                certificationId,
                organisationId,
                organisation,
                organisationZh,
                county,
                standard,
                type,
                reason,
                state,
                iafCodes,
                start,
                end,
                language,
                cancelReason,
                releasedAt,
                answerBy,
                silenceConfirms,
                shortNotice,
                sites,
                team,
                found);
    }
}
