package app.auditorium.finding;

import app.auditorium.certification.AuditType;
import app.auditorium.finding.RaisingIn.SiteChoice;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a finding must know about its audit.
 *
 * @param onTeam whether the acting person is a member of the audit's team; observers are none
 * @param sites all sites of the client
 * @param lastDay the day of the closing meeting or, before it, the last planned one
 * @param clientTenant the client company's own tenant, once it has joined
 */
record AuditedClient(
        UUID id,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        StandardId standard,
        String state,
        List<String> iafCodes,
        boolean onTeam,
        List<SiteChoice> sites,
        @Nullable UUID clientTenant,
        UUID certificationId,
        AuditType type,
        LocalDate lastDay,
        @Nullable LocalDate expires) {

    private static final Set<String> NOT_BEGUN = Set.of("PLANNED", "TEAM_PROPOSED", "CONFIRMED", "SCHEDULED");
    private static final Set<String> OVER = Set.of("REPORTED", "READY_FOR_DECISION", "CANCELLED");

    /** Findings are written in every state before REPORTED (G.2). */
    boolean isOpen() {
        return !OVER.contains(state);
    }

    /** Before IN_PROGRESS, and never in a cancelled audit, nothing is released (G.2). */
    boolean hasBegun() {
        return !NOT_BEGUN.contains(state) && !state.equals("CANCELLED");
    }

    boolean hasSite(UUID site) {
        return sites.stream().anyMatch(choice -> choice.id().equals(site));
    }

    /** Whether the closing meeting has taken place, so that what is added now is told by itself. */
    boolean isClosed() {
        return hasBegun() && !state.equals("IN_PROGRESS");
    }

    RaisingIn choices() {
        return new RaisingIn(id, organisation, organisationZh, standard, iafCodes, sites);
    }
}
