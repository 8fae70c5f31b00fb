package app.auditorium.planning;

import app.auditorium.assignment.TeamRole;
import app.auditorium.audit.SiteToVisit;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a plan as the board shows it.
 *
 * @param version counts its changes; who changes it says which one he saw
 * @param start,end null while it is not placed
 * @param team the lead first
 * @param sites where it goes; empty where it goes to all that are certified
 * @param audit what came of it; null until it is accepted
 * @param loose whether its audit is being planned anew
 * @param answeredBy an audit from elsewhere that stands in its place of the programme by now; null if there is none
 * @param imagined of a client who does not exist, in a what-if
 */
public record VisitRow(
        UUID id,
        int version,
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
        List<Site> sites,
        @Nullable UUID audit,
        boolean loose,
        @Nullable UUID answeredBy,
        boolean imagined) {

    /** A member of the team. */
    public record Member(UUID auditorId, String name, TeamRole role) {}

    /** A site, why to this one, and when an audit was there before; null if none was. */
    public record Site(
            UUID id,
            String name,
            SiteToVisit.Why why,
            @Nullable LocalDate lastVisited) {}

    public boolean isPlaced() {
        return start != null;
    }

    /** Of visits as they are shown, those that may become audits, each with its version: what accepting all of them is based on. */
    public static Map<UUID, Integer> toAccept(List<VisitRow> shown) {
        return shown.stream()
                .filter(visit -> visit.isPlaced() && visit.isOpen())
                .collect(Collectors.toMap(VisitRow::id, VisitRow::version));
    }

    /** Whether the plan may still place it elsewhere: it is no audit, or one that is planned anew. */
    public boolean isOpen() {
        return audit == null || loose;
    }
}
