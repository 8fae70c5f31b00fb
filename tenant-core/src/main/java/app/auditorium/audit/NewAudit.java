package app.auditorium.audit;

import app.auditorium.assignment.TeamRole;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit as it is wanted; what is missing is null and is told as a problem.
 *
 * @param reason needed for a special audit
 * @param siteIds null or empty: all that are certified; which ones the rules draw is told by {@link SitesToVisit}
 * @param team further members; the lead is not among them
 * @param language in which it is held, as ISO 639 code; null if any will do
 */
public record NewAudit(
        @Field(required = true) @Nullable UUID certificationId,
        @Field(required = true) @Nullable AuditType type,

        @Field(neededIf = "type", is = "SPECIAL", most = AuditInput.LONGEST_REASON) @Nullable String reason,

        @Field(required = true, kind = Field.Kind.IAF_CODE) @Nullable List<String> iafCodes,

        @Field(required = true) @Nullable LocalDate start,
        @Field(required = true) @Nullable LocalDate end,
        @Nullable List<UUID> siteIds,
        @Field(required = true, rule = "A-43") @Nullable UUID leadAuditorId,
        @Nullable List<Member> team,
        @Nullable String language) {

    /** A further member of the team. */
    public record Member(
            @Field(required = true) @Nullable UUID auditorId,
            @Field(required = true) @Nullable TeamRole role) {}

    NewAudit in(UUID certification) {
        return new NewAudit(certification, type, reason, iafCodes, start, end, siteIds, leadAuditorId, team, language);
    }

    /** The same audit on other days. */
    public NewAudit on(LocalDate newStart, LocalDate newEnd) {
        return arranged(newStart, newEnd, leadAuditorId, team);
    }

    /** The same audit with another team, the lead first. */
    public NewAudit by(List<Member> members) {
        return arranged(start, end, members.getFirst().auditorId(), members.subList(1, members.size()));
    }

    /** The same audit on the days and with the team of another. */
    public NewAudit arrangedAs(NewAudit other) {
        return arranged(other.start, other.end, other.leadAuditorId, other.team);
    }

    /** The same audit with another auditor in the place of one of the team. */
    public NewAudit with(UUID instead, UUID of) {
        return arranged(
                start,
                end,
                of.equals(leadAuditorId) ? instead : leadAuditorId,
                team == null
                        ? null
                        : team.stream()
                                .map(member -> of.equals(member.auditorId) ? new Member(instead, member.role) : member)
                                .toList());
    }

    private NewAudit arranged(
            @Nullable LocalDate first, @Nullable LocalDate last, @Nullable UUID lead, @Nullable List<Member> others) {
        return new NewAudit(certificationId, type, reason, iafCodes, first, last, siteIds, lead, others, language);
    }
}
