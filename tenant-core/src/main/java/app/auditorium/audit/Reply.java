package app.auditorium.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client said to the days and the team of an audit.
 *
 * @param auditVersion the version of the audit that it answers; a later one is asked about anew
 * @param wantedDay the day for which the client asks instead
 * @param objectedTo whom of the team it objects to
 * @param source how the body learned it, where the body entered it on the client's behalf; null where the client wrote itself
 */
public record Reply(
        UUID id,
        UUID auditId,
        int auditVersion,
        Answer answer,
        @Nullable About about,
        @Nullable String reason,
        @Nullable LocalDate wantedDay,
        List<String> objectedTo,
        @Nullable String source,
        LocalDate givenOn,
        @Nullable String person,
        Instant recordedAt) {

    public enum Answer {
        /** Days and team suit. */
        ACCEPTED,
        /** Something does not suit, and why. */
        OBJECTED
    }

    /** To what a client objects. */
    public enum About {
        DAYS,
        TEAM,
        BOTH
    }

    public boolean objects() {
        return answer == Answer.OBJECTED;
    }
}
