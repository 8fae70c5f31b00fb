package app.auditorium.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is wanted.
 *
 * @param first,last the horizon, at most 18 months
 * @param seconds that the solver may take
 */
public record NewPlan(
        @Nullable String name,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Integer seconds) {}
