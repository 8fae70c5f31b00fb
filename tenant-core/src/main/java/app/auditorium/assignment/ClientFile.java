package app.auditorium.assignment;

import app.auditorium.kernel.DateRange;
import java.time.Month;
import java.util.List;
import java.util.Set;

/**
 * What a client asked for.
 *
 * @param blackouts days on which it cannot be audited
 * @param preferred months that suit it; empty: any
 */
public record ClientFile(List<DateRange> blackouts, Set<Month> preferred) {

    public static final ClientFile NOTHING_ASKED = new ClientFile(List.of(), Set.of());

    boolean prefers(Month month) {
        return preferred.isEmpty() || preferred.contains(month);
    }
}
