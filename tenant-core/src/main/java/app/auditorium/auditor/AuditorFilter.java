package app.auditorium.auditor;

import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which auditors are wanted; null and the empty set ask nothing. Standard, code and role, one of each, are asked of one and the same
 * competence.
 *
 * @param text part of the name or e-mail address
 * @param availableOn neither absent nor booked on this day
 * @param left whether those who have left are listed as well
 * @param witnessingDue only auditors who have yet to be witnessed, or to be again
 */
public record AuditorFilter(
        @Nullable String text,
        Set<StandardId> standards,
        Set<IafCode> iafCodes,
        Set<Role> roles,
        @Nullable LocalDate availableOn,
        boolean left,
        boolean witnessingDue) {

    public static final AuditorFilter NONE = new AuditorFilter(null, Set.of(), Set.of(), Set.of(), null, false, false);

    /** Those whose name or e-mail address contains a text. */
    public static AuditorFilter named(@Nullable String text) {
        return new AuditorFilter(text, Set.of(), Set.of(), Set.of(), null, false, false);
    }
}
