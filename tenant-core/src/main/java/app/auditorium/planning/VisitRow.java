package app.auditorium.planning;

import app.auditorium.assignment.TeamRole;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a plan as the board shows it.
 *
 * @param start,end null while it is not placed
 * @param team the lead first
 * @param audit what came of it; null until it is accepted
 * @param loose whether its audit is being planned anew
 */
public record VisitRow(
        UUID id,
        UUID certificationId,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        @Nullable String county,
        StandardId standard,
        AuditType type,
        List<String> iafCodes,
        LocalDate windowFrom,
        LocalDate due,
        String rule,
        double auditDays,
        boolean pinned,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<Member> team,
        @Nullable UUID audit,
        boolean loose) {

    /** A member of the team. */
    public record Member(UUID auditorId, String name, TeamRole role) {}

    public boolean isPlaced() {
        return start != null;
    }

    /** Whether the plan may still place it elsewhere: it is no audit, or one that is planned anew. */
    public boolean isOpen() {
        return audit == null || loose;
    }
}
