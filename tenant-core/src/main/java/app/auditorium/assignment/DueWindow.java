package app.auditorium.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an audit is to take place.
 *
 * @param from from when it should take place
 * @param due the last day on which it is in time
 * @param limit the last day on which it may be planned at all; null where the due day has passed already and only soonest will do
 * @param rule that sets them, such as {@code A-04}
 */
public record DueWindow(
        LocalDate from, LocalDate due, @Nullable LocalDate limit, String rule) {}
