package app.auditorium.engagement;

import app.auditorium.kernel.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A step that somebody takes with an engagement: from which states, to which, whose it is, and by which rules (DOMAIN G.1). */
public enum EngagementStep {
    SUBMIT(EngagementState.ENQUIRY, EngagementState.SUBMITTED, Actor.CLIENT, "A-20", "A-21"),
    /** The reviewer wants to know more. */
    ASK(EngagementState.SUBMITTED, EngagementState.INFO_REQUESTED, Actor.REVIEWER, "A-22"),
    ANSWER(EngagementState.INFO_REQUESTED, EngagementState.SUBMITTED, Actor.CLIENT, "A-20", "A-21"),
    COMPLETE_REVIEW(
            EngagementState.SUBMITTED,
            EngagementState.REVIEWED,
            Actor.REVIEWER,
            "A-22",
            "A-23",
            "A-25",
            "A-62",
            "A-63",
            "A-64",
            "A-65",
            "A-66"),
    DECLINE(EngagementState.SUBMITTED, EngagementState.DECLINED, Actor.REVIEWER, "A-22"),
    /** Follows from the second signature. */
    CONTRACT(EngagementState.REVIEWED, EngagementState.CONTRACTED, Actor.BOTH, "A-26"),
    CREATE_PROGRAMME(
            EngagementState.CONTRACTED, EngagementState.PROGRAMMED, Actor.PLANNER, "A-02", "A-24", "A-25", "A-26"),
    CANCEL(notOver(), EngagementState.CANCELLED, Actor.CLIENT);

    /** Whose step it is. The body takes the client's on its behalf, with the source. */
    public enum Actor {
        CLIENT,
        REVIEWER,
        BOTH,
        PLANNER
    }

    private final Set<EngagementState> from;
    private final EngagementState to;
    private final Actor actor;
    private final List<String> rules;

    EngagementStep(EngagementState from, EngagementState to, Actor actor, String... rules) {
        this(EnumSet.of(from), to, actor, rules);
    }

    EngagementStep(Set<EngagementState> from, EngagementState to, Actor actor, String... rules) {
        this.from = from;
        this.to = to;
        this.actor = actor;
        this.rules = List.of(rules);
    }

    public boolean isPossibleIn(EngagementState state) {
        return from.contains(state);
    }

    public Actor actor() {
        return actor;
    }

    public boolean needsReason() {
        return this == ASK || this == DECLINE || this == CANCEL;
    }

    /** The rules that its guards ask. */
    public List<String> rules() {
        return rules;
    }

    public EngagementState to() {
        return to;
    }

    /** The steps of the body that a state allows to somebody with these roles; the second signature is none of them. */
    public static List<EngagementStep> of(EngagementState state, Set<Role> roles) {
        return Arrays.stream(values())
                .filter(step -> step.isPossibleIn(state))
                .filter(step -> switch (step.actor) {
                    case REVIEWER ->
                        roles.contains(Role.TECHNICAL_REVIEWER)
                                || roles.contains(Role.PLANNER)
                                || roles.contains(Role.ADMINISTRATOR);
                    case PLANNER, CLIENT -> roles.contains(Role.PLANNER) || roles.contains(Role.ADMINISTRATOR);
                    case BOTH -> false;
                })
                .toList();
    }

    private static Set<EngagementState> notOver() {
        var states = EnumSet.allOf(EngagementState.class);
        states.removeIf(EngagementState::isOver);
        return states;
    }
}
