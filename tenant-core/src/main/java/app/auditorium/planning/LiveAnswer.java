package app.auditorium.planning;

import app.auditorium.assignment.Reason;
import java.time.LocalDate;
import java.util.List;

/**
 * What would come of putting a visit somewhere: answered while somebody drags it.
 *
 * @param team who would go; empty where nobody may
 * @param breaks empty if it may stand there
 * @param drawbacks what to know before putting it there all the same: late, not in a month that suits, too much for somebody
 * @param points that the plan would cost more; negative: less
 */
public record LiveAnswer(
        LocalDate start,
        LocalDate end,
        List<VisitRow.Member> team,
        List<Reason> breaks,
        List<Reason> drawbacks,
        long points) {

    public boolean allowed() {
        return breaks.isEmpty();
    }
}
