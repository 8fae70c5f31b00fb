package app.auditorium.finding;

import static app.auditorium.finding.FindingRule.ANSWERED_WHOLLY;
import static app.auditorium.finding.FindingRule.EVIDENCE_GIVEN;
import static app.auditorium.finding.FindingRule.IS_MINOR;
import static app.auditorium.finding.FindingRule.IS_NONCONFORMITY;
import static app.auditorium.finding.FindingRule.IS_NO_NONCONFORMITY;
import static app.auditorium.finding.FindingRule.IS_RELEASED;
import static app.auditorium.finding.FindingRule.MAJOR_WITH_EVIDENCE;
import static app.auditorium.finding.FindingRule.REASON_GIVEN;
import static app.auditorium.finding.FindingRule.WAY_OF_VERIFYING;
import static app.auditorium.finding.FindingState.ACCEPTED;
import static app.auditorium.finding.FindingState.CLOSED;
import static app.auditorium.finding.FindingState.NOTED;
import static app.auditorium.finding.FindingState.OPEN;
import static app.auditorium.finding.FindingState.RESPONDED;
import static app.auditorium.finding.FindingState.VERIFIED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one table of the steps of a finding (DOMAIN G.2): from which states, to which, and by which rules. */
public enum FindingStep {
    /** Cause, correction and corrective action, from the client. */
    ANSWER(EnumSet.of(OPEN), RESPONDED, IS_RELEASED, IS_NONCONFORMITY, ANSWERED_WHOLLY),
    /** The lead sends an answer back. */
    RETURN(EnumSet.of(RESPONDED), OPEN, REASON_GIVEN),
    /** The plan of a minor, the evidence of a major, and how it is going to be verified. */
    ACCEPT(EnumSet.of(RESPONDED), ACCEPTED, MAJOR_WITH_EVIDENCE, WAY_OF_VERIFYING),
    VERIFY(EnumSet.of(ACCEPTED), VERIFIED, EVIDENCE_GIVEN),
    CLOSE(EnumSet.of(VERIFIED), CLOSED),
    /** The action was not effective. */
    REOPEN(EnumSet.of(ACCEPTED, VERIFIED, CLOSED), OPEN, REASON_GIVEN),
    /** A minor turns out to be major; what was accepted is asked anew. */
    UPGRADE(EnumSet.of(OPEN, RESPONDED, ACCEPTED), null, IS_MINOR, REASON_GIVEN),
    /** The client takes note of what it need not answer. */
    NOTE(EnumSet.of(OPEN), NOTED, IS_RELEASED, IS_NO_NONCONFORMITY);

    private final Set<FindingState> from;
    private final @Nullable FindingState to;
    private final List<FindingRule> rules;

    FindingStep(Set<FindingState> from, @Nullable FindingState to, FindingRule... rules) {
        this.from = from;
        this.to = to;
        this.rules = List.of(rules);
    }

    public boolean isPossibleIn(FindingState state) {
        return from.contains(state);
    }

    public boolean needsReason() {
        return rules.contains(REASON_GIVEN);
    }

    /** Where it leads; an upgrade leaves an answer where it is, and opens again what was accepted. */
    FindingState to(FindingState before) {
        return Optional.ofNullable(to).orElse(before == ACCEPTED ? OPEN : before);
    }

    List<FindingRule> rules() {
        return rules;
    }

    /** The steps of the body that a finding allows; the client's answer and note are not among them. */
    static Set<FindingStep> ofBody(FindingState state, Grade grade) {
        var steps = EnumSet.noneOf(FindingStep.class);
        Arrays.stream(values())
                .filter(step -> step.isPossibleIn(state))
                .filter(step -> step != UPGRADE || grade == Grade.MINOR)
                .filter(step -> step != NOTE || !grade.isNonconformity())
                .filter(step -> step != ANSWER || grade.isNonconformity())
                .forEach(steps::add);
        return steps;
    }
}
