package app.auditorium.engagement;

import java.util.EnumSet;
import java.util.Set;

/** Where an engagement stands (DOMAIN G.1). */
public enum EngagementState {
    /** A client asks, or is expected to apply. */
    ENQUIRY,
    /** The application is complete and waits for its review. */
    SUBMITTED,
    /** The reviewer asked back; the client answers. */
    INFO_REQUESTED,
    /** The review is complete; offer and agreement follow. */
    REVIEWED,
    /** Both sides have signed. */
    CONTRACTED,
    /** The certifications with their programmes exist. */
    PROGRAMMED,
    /** The body does not certify this; the reason is on record. */
    DECLINED,
    /** The client gave up. */
    CANCELLED;

    /** The way that most engagements go. */
    public static final Set<EngagementState> PATH = EnumSet.of(ENQUIRY, SUBMITTED, REVIEWED, CONTRACTED, PROGRAMMED);

    public boolean isOver() {
        return this == DECLINED || this == CANCELLED;
    }

    /** Whether the reviewer may answer and settle. */
    public boolean isUnderReview() {
        return this == SUBMITTED || this == INFO_REQUESTED;
    }

    /** Whether the body may offer, or offer anew. */
    public boolean isOffered() {
        return this == REVIEWED || this == CONTRACTED;
    }
}
