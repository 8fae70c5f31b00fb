package app.auditorium.assignment;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to go.
 *
 * @param leadAuditorId null while nobody is named
 * @param others further members, the lead not among them
 */
public record Team(@Nullable UUID leadAuditorId, List<Member> others) {

    /** One member. */
    public record Member(UUID auditorId, TeamRole role) {}

    /** The lead first. */
    public Stream<Member> members() {
        return Stream.concat(
                Stream.ofNullable(leadAuditorId).map(lead -> new Member(lead, TeamRole.LEAD_AUDITOR)), others.stream());
    }

    /** How many count for the audit time (C-12). */
    public int auditors() {
        return (int) members().filter(member -> member.role().audits()).count();
    }

    /** The same team with somebody in the place of one; as it is if that one is not in it. */
    public Team replacing(UUID gone, UUID by) {
        return gone.equals(leadAuditorId)
                ? new Team(by, others)
                : new Team(
                        leadAuditorId,
                        others.stream()
                                .map(member -> member.auditorId.equals(gone) ? new Member(by, member.role) : member)
                                .toList());
    }

    /** The input field of the n-th member, the lead being the first if there is one. */
    String field(int index) {
        if (leadAuditorId == null) {
            return "team[" + index + "].auditorId";
        }
        return index == 0 ? "leadAuditorId" : "team[" + (index - 1) + "].auditorId";
    }
}
