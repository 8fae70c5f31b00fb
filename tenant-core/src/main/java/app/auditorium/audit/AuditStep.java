package app.auditorium.audit;

import static app.auditorium.audit.AuditState.ACCEPTED;
import static app.auditorium.audit.AuditState.CANCELLED;
import static app.auditorium.audit.AuditState.CONFIRMED;
import static app.auditorium.audit.AuditState.FINDINGS_ISSUED;
import static app.auditorium.audit.AuditState.IN_PROGRESS;
import static app.auditorium.audit.AuditState.OVERDUE;
import static app.auditorium.audit.AuditState.PLANNED;
import static app.auditorium.audit.AuditState.READY_FOR_DECISION;
import static app.auditorium.audit.AuditState.REPORTED;
import static app.auditorium.audit.AuditState.RESPONDED;
import static app.auditorium.audit.AuditState.SCHEDULED;
import static app.auditorium.audit.AuditState.TEAM_PROPOSED;
import static app.auditorium.audit.ConductRule.AGENDA_HOLDS_TIME;
import static app.auditorium.audit.ConductRule.BY_ITS_LEAD;
import static app.auditorium.audit.ConductRule.CLOSING_HELD;
import static app.auditorium.audit.ConductRule.DAY_HAS_COME;
import static app.auditorium.audit.ConductRule.EARLY_CLOSE_JUSTIFIED;
import static app.auditorium.audit.ConductRule.OHS_PERSONS_AT_CLOSING;
import static app.auditorium.audit.ConductRule.OHS_PERSONS_ON_PLAN;
import static app.auditorium.audit.ConductRule.ON_SITE_ENOUGH;
import static app.auditorium.audit.ConductRule.OPENING_HELD;
import static app.auditorium.audit.ConductRule.PLAN_IS_WHOLE;
import static app.auditorium.audit.ConductRule.REASON_GIVEN;
import static app.auditorium.audit.ConductRule.STAGE_1_CONCLUDED;
import static app.auditorium.audit.ConductRule.STAGE_1_CONCLUDES;
import static app.auditorium.audit.ConductRule.STAGE_1_FOUND_READY;
import static app.auditorium.audit.ConductRule.STAGE_1_STILL_HOLDS;
import static app.auditorium.audit.ConductRule.STAGE_1_TOPICS_REVIEWED;
import static app.auditorium.audit.ConductRule.TEAM_HAS_DECLARED;
import static app.auditorium.audit.ConductRule.TIME_ENOUGH;

import app.auditorium.kernel.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one table of the steps of an audit (DOMAIN G.2): from which states, to which, whose it is, and by which rules. */
public enum AuditStep {
    /** Tells the client dates and team. */
    PROPOSE_TEAM(EnumSet.of(PLANNED), TEAM_PROPOSED, Role.PLANNER),
    /** The client's acceptance, entered by the body on its behalf. */
    RECORD_ACCEPTANCE(EnumSet.of(TEAM_PROPOSED), CONFIRMED, Role.PLANNER),
    /** The client's objection to days or team. */
    RECORD_OBJECTION(EnumSet.of(TEAM_PROPOSED), PLANNED, Role.PLANNER, REASON_GIVEN),
    /** The time for the client's answer passed, and it knew what its silence means. */
    LIMIT_PASSED(EnumSet.of(TEAM_PROPOSED), CONFIRMED, null, ConductRule.LIMIT_HAS_PASSED),
    /** A special audit of which the client hears when it starts; the team is judged once more, for the client cannot object to it. */
    CONFIRM_SHORT_NOTICE(
            EnumSet.of(PLANNED),
            CONFIRMED,
            Role.PLANNER,
            REASON_GIVEN,
            ConductRule.SPECIAL_AND_UNKNOWN,
            ConductRule.CONDITIONS_PUBLISHED),
    ISSUE_PLAN(
            EnumSet.of(CONFIRMED),
            SCHEDULED,
            Role.LEAD_AUDITOR,
            BY_ITS_LEAD,
            PLAN_IS_WHOLE,
            TIME_ENOUGH,
            ON_SITE_ENOUGH,
            AGENDA_HOLDS_TIME,
            OHS_PERSONS_ON_PLAN),
    /** Stage 2 rests on the conclusions of stage 1. */
    START(
            EnumSet.of(SCHEDULED),
            IN_PROGRESS,
            Role.LEAD_AUDITOR,
            BY_ITS_LEAD,
            DAY_HAS_COME,
            TEAM_HAS_DECLARED,
            OPENING_HELD,
            STAGE_1_CONCLUDED,
            STAGE_1_FOUND_READY,
            STAGE_1_STILL_HOLDS),
    /** Issues the findings at the closing meeting. */
    CLOSE(
            EnumSet.of(IN_PROGRESS),
            FINDINGS_ISSUED,
            Role.LEAD_AUDITOR,
            BY_ITS_LEAD,
            CLOSING_HELD,
            EARLY_CLOSE_JUSTIFIED,
            OHS_PERSONS_AT_CLOSING,
            STAGE_1_CONCLUDES,
            STAGE_1_TOPICS_REVIEWED),
    /** Every nonconformity is answered: follows from the findings. */
    RESPOND(EnumSet.of(FINDINGS_ISSUED, OVERDUE), RESPONDED, null),
    /** Every answer is accepted: follows from the findings. */
    ACCEPT(EnumSet.of(RESPONDED), ACCEPTED, null),
    /** An answer went back, a finding was added or reopened, or the client got more time: follows from the findings. */
    REISSUE(EnumSet.of(RESPONDED, ACCEPTED, OVERDUE), FINDINGS_ISSUED, null),
    /** The time for an answer passed; a person decides what comes of it. */
    FALL_OVERDUE(EnumSet.of(FINDINGS_ISSUED), OVERDUE, null),
    /** The report is whole; one that was returned is handed in again. */
    REPORT(EnumSet.of(ACCEPTED, REPORTED), REPORTED, Role.LEAD_AUDITOR, BY_ITS_LEAD),
    /** The technical review passes the audit on to the decision. */
    PASS_REVIEW(EnumSet.of(REPORTED), READY_FOR_DECISION, Role.TECHNICAL_REVIEWER),
    /** The technical review wants the findings looked at again. */
    RETURN_TO_FINDINGS(EnumSet.of(REPORTED), FINDINGS_ISSUED, Role.TECHNICAL_REVIEWER, REASON_GIVEN),
    /** The technical review wants the report written anew. */
    RETURN_REPORT(EnumSet.of(REPORTED), REPORTED, Role.TECHNICAL_REVIEWER, REASON_GIVEN),
    /** Days or team no longer hold; the client is asked anew. */
    POSTPONE(EnumSet.of(TEAM_PROPOSED, CONFIRMED, SCHEDULED), PLANNED, Role.PLANNER, REASON_GIVEN),
    CANCEL(AuditState.beforeStart(), CANCELLED, Role.PLANNER, REASON_GIVEN);

    private final Set<AuditState> from;
    private final AuditState to;
    private final @Nullable Role actor;
    private final List<ConductRule> rules;

    AuditStep(Set<AuditState> from, AuditState to, @Nullable Role actor, ConductRule... rules) {
        this.from = from;
        this.to = to;
        this.actor = actor;
        this.rules = List.of(rules);
    }

    public boolean isPossibleIn(AuditState state) {
        return from.contains(state);
    }

    /** Who takes the step besides administrators; nobody where it follows from findings or from a limit. */
    public Optional<Role> actor() {
        return Optional.ofNullable(actor);
    }

    /** Whether a step of the past was nobody's own, but followed from findings or a limit. */
    static boolean isFollowed(String step) {
        return Arrays.stream(values())
                .anyMatch(each -> each.actor == null && each.name().equals(step));
    }

    public boolean needsReason() {
        return rules.contains(REASON_GIVEN);
    }

    AuditState to() {
        return to;
    }

    List<ConductRule> rules() {
        return rules;
    }

    /** The steps that a state allows to somebody with these roles. */
    public static List<AuditStep> of(AuditState state, Set<Role> roles) {
        return Arrays.stream(values())
                .filter(step -> step.actor != null && step.isPossibleIn(state))
                .filter(step -> roles.contains(step.actor) || roles.contains(Role.ADMINISTRATOR))
                .toList();
    }
}
