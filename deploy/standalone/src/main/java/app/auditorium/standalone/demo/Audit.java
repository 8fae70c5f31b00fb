package app.auditorium.standalone.demo;

import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
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

    static final String CANCELLED_FOR = "客戶產線調整，改期另議。";

    private static final Set<String> BEFORE_FINDINGS =
            Set.of("PLANNED", "TEAM_PROPOSED", "CONFIRMED", "SCHEDULED", "CANCELLED");

    /** Whether its report was handed in. */
    boolean isReported() {
        return state.equals("REPORTED") || isReviewed();
    }

    boolean isReviewed() {
        return state.equals("READY_FOR_DECISION");
    }

    boolean isStage1() {
        return visit.type().equals("STAGE_1");
    }

    /** Those whose time is audit time (C-12), the lead first. */
    List<BodyAuditor> auditors() {
        return team.stream()
                .filter(member ->
                        member.role().equals("LEAD_AUDITOR") || member.role().equals("AUDITOR"))
                .map(Member::auditor)
                .toList();
    }

    /** Working days on site. */
    List<LocalDate> workdays() {
        return days.first()
                .datesUntil(days.last().plusDays(1))
                .filter(WorkingDays::contain)
                .toList();
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
