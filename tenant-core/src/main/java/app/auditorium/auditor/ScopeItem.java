package app.auditorium.auditor;

import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The body is accredited for a standard in a sector, both days included.
 *
 * @param validUntil null while the accreditation has no end
 */
public record ScopeItem(
        StandardId standard,
        IafCode iafCode,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    static final Comparator<ScopeItem> ORDER = Comparator.comparing(ScopeItem::standard)
            .thenComparing(ScopeItem::iafCode)
            .thenComparing(ScopeItem::validFrom)
            .thenComparing(ScopeItem::last);

    public boolean covers(StandardId wanted, IafCode code, LocalDate day) {
        return standard == wanted && iafCode.equals(code) && !day.isBefore(validFrom) && !day.isAfter(last());
    }

    boolean overlaps(ScopeItem other) {
        return standard == other.standard
                && iafCode.equals(other.iafCode)
                && !validFrom.isAfter(other.last())
                && !other.validFrom.isAfter(last());
    }

    LocalDate last() {
        return validUntil == null ? LocalDate.MAX : validUntil;
    }
}
