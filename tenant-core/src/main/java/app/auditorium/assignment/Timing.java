package app.auditorium.assignment;

import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a visit would take place, and what bears on that whoever goes.
 *
 * @param window null where the audit has no place in a programme
 * @param follows an audit that has to be over before this one begins, such as the stage 1 of a stage 2
 */
public record Timing(
        DateRange days,
        WorkCalendar calendar,
        ClientFile client,
        @Nullable DueWindow window,
        @Nullable Predecessor follows) {

    private static final WorkCalendar EVERY_WEEKDAY = new WorkCalendar(List.of());

    /** Days that a person chose: judged by what the client ruled out; windows and holidays only warn. */
    static Timing asAsked(DateRange days, ClientFile client) {
        return new Timing(days, EVERY_WEEKDAY, client, null, null);
    }

    /** An audit that comes first; {@code end} is null while it has no days itself. */
    public record Predecessor(@Nullable LocalDate end) {}
}
