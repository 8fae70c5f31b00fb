package app.auditorium.planning;

import app.auditorium.assignment.Reason;
import java.time.LocalDate;
import java.util.List;

/**
 * What would come of putting a visit somewhere: answered while somebody drags it.
 *
 * @param breaks empty if it may stand there
 * @param points that the plan would cost more; negative: less
 */
public record LiveAnswer(LocalDate start, LocalDate end, List<Reason> breaks, long points) {

    public boolean allowed() {
        return breaks.isEmpty();
    }
}
