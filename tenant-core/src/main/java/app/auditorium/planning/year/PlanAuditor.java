package app.auditorium.planning.year;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An auditor as far as the cost of sending him goes; whether he may go is in his file.
 *
 * @param home null where nobody knows it: his ways cost nothing
 * @param booked days a month on audits that the plan does not touch
 */
public record PlanAuditor(
        UUID id, String name, @Nullable Spot home, int targetDays, int mostDays, Map<YearMonth, Integer> booked) {

    public int bookedIn(YearMonth month) {
        return booked.getOrDefault(month, 0);
    }

    public int bookedInAll() {
        return booked.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlanAuditor auditor && auditor.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
