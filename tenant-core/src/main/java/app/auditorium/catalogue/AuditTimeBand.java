package app.auditorium.catalogue;

import app.auditorium.kernel.Complexity;
import java.math.BigDecimal;

/** One line of the base tables: days for an initial audit where so many people work, both ends included (DOMAIN C.1). */
public record AuditTimeBand(
        int from, int to, BigDecimal qms, BigDecimal high, BigDecimal medium, BigDecimal low, BigDecimal limited) {

    /** The days of the EMS and OH&S tables; LIMITED is for EMS alone. */
    public BigDecimal days(Complexity complexity) {
        return switch (complexity) {
            case HIGH -> high;
            case MEDIUM -> medium;
            case LOW -> low;
            case LIMITED -> limited;
        };
    }
}
