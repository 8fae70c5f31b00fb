package app.auditorium.planning;

import app.auditorium.audit.NewAudit;
import java.time.LocalDate;
import java.util.List;

/**
 * Days and a team for a visit, with what it would mean for the plan.
 *
 * @param points that the plan would cost more; negative: less
 */
public record Proposal(LocalDate start, LocalDate end, List<VisitRow.Member> team, long points) {

    /** The audit on these days and with this team; everything else stays. */
    NewAudit of(NewAudit audit) {
        return audit.on(start, end)
                .by(team.stream()
                        .map(member -> new NewAudit.Member(member.auditorId(), member.role()))
                        .toList());
    }
}
