package app.auditorium.auditor;

import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which auditors are wanted; null asks nothing. Standard, code and role are asked of one and the same competence.
 *
 * @param text part of the name or e-mail address
 * @param availableOn neither absent nor booked on this day
 * @param left whether those who have left are listed as well
 */
public record AuditorFilter(
        @Nullable String text,
        @Nullable StandardId standard,
        @Nullable IafCode iafCode,
        @Nullable Role role,
        @Nullable LocalDate availableOn,
        boolean left) {

    public static final AuditorFilter NONE = new AuditorFilter(null, null, null, null, null, false);
}
