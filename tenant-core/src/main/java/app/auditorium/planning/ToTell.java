package app.auditorium.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit of a plan that client and team do not know as it is now.
 *
 * @param known whether they were told of it before and it has changed since
 */
public record ToTell(
        UUID visit,
        UUID audit,
        String organisation,
        @Nullable String organisationZh,
        boolean known) {}
