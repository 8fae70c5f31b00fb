package app.auditorium.auditor;

import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days on which an auditor cannot be sent, both ends included. */
public record AbsenceRow(
        UUID id,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String reason) {

    public DateRange days() {
        return new DateRange(firstDay, lastDay);
    }
}
