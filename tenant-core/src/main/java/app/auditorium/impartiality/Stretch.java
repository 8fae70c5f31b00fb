package app.auditorium.impartiality;

import app.auditorium.kernel.Checks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when to when something lasted. */
final class Stretch {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private Stretch() {}

    static Checks check(Checks checks, @Nullable LocalDate startedOn, @Nullable LocalDate endedOn) {
        if (startedOn == null) {
            checks.invalid("startedOn", "problem.required");
        } else if (startedOn.isBefore(EARLIEST) || startedOn.isAfter(LATEST)) {
            checks.invalid("startedOn", "problem.relation.no-such-time");
        }
        if (endedOn != null && endedOn.isAfter(LATEST)) {
            checks.invalid("endedOn", "problem.relation.no-such-time");
        } else if (startedOn != null && endedOn != null && endedOn.isBefore(startedOn)) {
            checks.invalid("endedOn", "problem.relation.order");
        }
        return checks;
    }
}
