package app.auditorium.obligation;

import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations are wanted; an empty list leaves a criterion out, several values of one are alternatives. What is late is there
 * whatever {@code from} says.
 *
 * @param leads ids of auditors, as text; {@link #NOBODY} where there was no lead yet
 * @param regions counties; {@link #NOBODY} where none is on file
 */
public record DueFilter(
        @Nullable LocalDate from,
        LocalDate until,
        boolean lateOnly,
        List<StandardId> standards,
        List<String> iaf,
        List<DueItem.Kind> kinds,
        List<String> leads,
        List<String> regions) {

    /** Stands for what is not there. */
    public static final String NOBODY = "-";

    public static DueFilter until(LocalDate day) {
        return new DueFilter(null, day, false, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    boolean matches(DueItem item) {
        return (!lateOnly || item.late())
                && (item.late() || from == null || !item.due().isBefore(from))
                && (standards.isEmpty() || standards.contains(item.standard()))
                && (iaf.isEmpty() || item.iafCodes().stream().anyMatch(iaf::contains))
                && (kinds.isEmpty() || kinds.contains(item.kind()))
                && (leads.isEmpty()
                        || leads.contains(
                                item.leadId() == null ? NOBODY : item.leadId().toString()))
                && (regions.isEmpty() || regions.contains(item.region() == null ? NOBODY : item.region()));
    }
}
