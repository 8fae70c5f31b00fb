package app.auditorium.engagement;

import java.util.List;

/** What the body does about a notice; each step stays on record with its text. */
public enum NoticeStep {
    NOTE,
    /** A special audit is needed. */
    PROPOSE_SPECIAL_AUDIT("A-74", "A-75"),
    /** The scope has to be extended or reduced. */
    PROPOSE_SCOPE_CHANGE("A-72", "A-73"),
    CLOSE;

    private final List<String> rules;

    NoticeStep(String... rules) {
        this.rules = List.of(rules);
    }

    List<String> rules() {
        return rules;
    }

    NoticeState to() {
        return this == CLOSE ? NoticeState.CLOSED : NoticeState.IN_HANDLING;
    }
}
