package app.auditorium.standalone.demo;

import app.auditorium.kernel.DateRange;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A visit with its days, sites and team. */
record Audit(
        UUID id,
        Engagement engagement,
        Visit visit,
        DateRange days,
        String state,
        List<Client.Site> sites,
        List<Member> team) {

    record Member(BodyAuditor auditor, String role) {}

    private static final Set<String> BEFORE_FINDINGS =
            Set.of("PLANNED", "TEAM_PROPOSED", "CONFIRMED", "SCHEDULED", "CANCELLED");

    /** Its report comes through the front door, once its findings are on file. */
    boolean isReported() {
        return state.equals("REPORTED");
    }

    boolean hasFindings() {
        return !BEFORE_FINDINGS.contains(state);
    }

    /** Its team has declared that no relation to the client threatens it; for some of those ahead that is still to come. */
    boolean declared() {
        return hasFindings() || state.equals("SCHEDULED") && id.hashCode() % 3 != 0;
    }

    boolean released() {
        return hasFindings() && !state.equals("IN_PROGRESS");
    }

    boolean known() {
        return !state.equals("PLANNED");
    }

    /** The names that the client was given. */
    List<String> told() {
        return known() ? team.stream().map(member -> member.auditor().name()).toList() : List.of();
    }

    BodyAuditor lead() {
        return team.getFirst().auditor();
    }
}
