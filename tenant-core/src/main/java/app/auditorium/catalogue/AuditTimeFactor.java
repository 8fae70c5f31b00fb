package app.auditorium.catalogue;

import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A reason to take more or less audit time than the table says, for some standards (DOMAIN C-20). */
public record AuditTimeFactor(
        String id,
        Direction direction,
        BigDecimal typicalPercent,
        String nameEn,
        String nameZh,
        List<StandardId> standards) {

    /** Which way a reason goes. */
    public enum Direction {
        ADD,
        REDUCE
    }

    public AuditTimeFactor {
        Words.filled(id, "id");
        Words.filled(nameEn, "nameEn");
        Words.filled(nameZh, "nameZh");
        standards = List.copyOf(standards);
        if (typicalPercent.signum() != (direction == Direction.ADD ? 1 : -1)) {
            throw new IllegalArgumentException(id + " goes the other way than its percent");
        }
    }

    public String name(Locale locale) {
        return Words.in(locale, nameEn, nameZh);
    }
}
