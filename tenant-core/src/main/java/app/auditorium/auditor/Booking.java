package app.auditorium.auditor;

import app.auditorium.kernel.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit for which an auditor is booked.
 *
 * @param type such as {@code SURVEILLANCE}, state such as {@code PLANNED}: the words of DOMAIN G.2
 * @param role in the team: a {@link Role}'s name, {@code OBSERVER} or {@code TRAINEE}
 */
public record Booking(
        UUID auditId,
        String organisation,
        @Nullable String organisationZh,
        String type,
        String state,
        String role,
        LocalDate startsOn,
        LocalDate endsOn) {}
