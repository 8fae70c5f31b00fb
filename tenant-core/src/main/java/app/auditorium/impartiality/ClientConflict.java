package app.auditorium.impartiality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conflict with the names of client and auditor; without an auditor it is the body's own. */
public record ClientConflict(
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        @Nullable String auditor,
        Conflict conflict) {}
