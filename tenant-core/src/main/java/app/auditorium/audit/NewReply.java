package app.auditorium.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client says to days and team; what is missing is null and is told as a problem.
 *
 * @param about,reason needed to object
 * @param wantedDay one of the other days that were offered; null for none
 * @param objectedTo names of the team to whom the client objects; empty where it does not say
 * @param source how the body learned it; only where it answers on the client's behalf
 * @param givenOn when the client said so; null for today
 */
public record NewReply(
        Reply.@Nullable Answer answer,
        Reply.@Nullable About about,
        @Nullable String reason,
        @Nullable LocalDate wantedDay,
        List<String> objectedTo,
        @Nullable String source,
        @Nullable LocalDate givenOn) {

    public static NewReply accepted() {
        return new NewReply(Reply.Answer.ACCEPTED, null, null, null, List.of(), null, null);
    }

    public static NewReply objected(Reply.@Nullable About about, @Nullable String reason) {
        return new NewReply(Reply.Answer.OBJECTED, about, reason, null, List.of(), null, null);
    }

    /** Another of the days that work, please. */
    public static NewReply another(@Nullable LocalDate day, @Nullable String why) {
        String reason = why == null || why.isBlank() ? String.valueOf(day) : why;
        return new NewReply(Reply.Answer.OBJECTED, Reply.About.DAYS, reason, day, List.of(), null, null);
    }

    /** The same, with whom of the team it is about. */
    public NewReply about(Collection<String> members) {
        return new NewReply(answer, about, reason, wantedDay, List.copyOf(members), source, givenOn);
    }

    /** The same, as it was told to the body. */
    public NewReply toldBy(@Nullable String how, @Nullable LocalDate on) {
        return new NewReply(answer, about, reason, wantedDay, objectedTo, how, on);
    }

    boolean objects() {
        return answer == Reply.Answer.OBJECTED;
    }
}
