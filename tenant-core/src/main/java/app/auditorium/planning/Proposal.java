package app.auditorium.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * Days and a team for a visit, with what it would mean for the plan.
 *
 * @param points that the plan would cost more; negative: less
 */
public record Proposal(LocalDate start, LocalDate end, List<VisitRow.Member> team, long points) {}
