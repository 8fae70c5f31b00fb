package app.auditorium.planning;

import app.auditorium.certification.AuditType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit of a plan that client and team do not know as it is now.
 *
 * @param version of the audit: who tells it says which one he saw
 * @param known what they were told before; null if nothing was
 */
public record ToTell(
        UUID visit,
        UUID audit,
        int version,
        String organisation,
        @Nullable String organisationZh,
        AuditType type,
        Standing now,
        @Nullable Standing known) {

    /** Days, and the names of the team; who leads it now comes first. */
    public record Standing(LocalDate start, LocalDate end, List<String> team) {}
}
