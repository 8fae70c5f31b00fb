package app.auditorium.planning;

import app.auditorium.assignment.DueWindow;
import app.auditorium.certification.AuditType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that stands in no plan, as a planner wants it.
 *
 * @param id of its own, that no plan has
 * @param sites none: all that are certified
 * @param audit that it is already; null if it is none yet
 */
record LoneVisit(
        UUID id,
        UUID certification,
        UUID organisation,
        AuditType type,
        List<String> codes,
        @Nullable String language,
        List<UUID> sites,
        DueWindow window,
        double auditDays,
        @Nullable UUID audit) {}
