package app.auditorium.planning;

import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** How a team stands in {@code plan_visit.team}: each {@code ROLE auditor-id}, the lead first. */
final class WrittenTeam {

    private WrittenTeam() {}

    static String[] written(Team team) {
        return team.members()
                .map(member -> member.role() + " " + member.auditorId())
                .toArray(String[]::new);
    }

    static Team read(String[] written) {
        List<Team.Member> members = Arrays.stream(written)
                .map(member -> member.split(" "))
                .map(parts -> new Team.Member(UUID.fromString(parts[1]), TeamRole.valueOf(parts[0])))
                .toList();
        UUID lead = members.stream()
                .filter(member -> member.role() == TeamRole.LEAD_AUDITOR)
                .map(Team.Member::auditorId)
                .findFirst()
                .orElse(null);
        return new Team(
                lead,
                members.stream()
                        .filter(member -> !member.auditorId().equals(lead))
                        .toList());
    }
}
