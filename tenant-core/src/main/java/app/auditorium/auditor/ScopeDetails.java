package app.auditorium.auditor;

import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;

/**
 * The accreditation scope as a whole.
 *
 * @param version of the set, told by its content; for {@link ScopeChanges}
 */
public record ScopeDetails(List<ScopeItem> items, int version) {

    public ScopeDetails {
        items = List.copyOf(items);
    }

    public boolean covers(StandardId standard, IafCode code, LocalDate day) {
        return items.stream().anyMatch(item -> item.covers(standard, code, day));
    }
}
