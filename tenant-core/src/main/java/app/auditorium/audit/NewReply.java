package app.auditorium.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a client says to days and team; what is missing is null and is told as a problem.
 *
 * @param about,reason needed to object
 * @param source how the body learned it; only where it answers on the client's behalf
 * @param givenOn when the client said so; null for today
 */
public record NewReply(
        Reply.@Nullable Answer answer,
        Reply.@Nullable About about,
        @Nullable String reason,
        @Nullable String source,
        @Nullable LocalDate givenOn) {

    public static NewReply accepted() {
        return new NewReply(Reply.Answer.ACCEPTED, null, null, null, null);
    }

    public static NewReply objected(Reply.@Nullable About about, @Nullable String reason) {
        return new NewReply(Reply.Answer.OBJECTED, about, reason, null, null);
    }

    /** The same, as it was told to the body. */
    public NewReply toldBy(@Nullable String how, @Nullable LocalDate on) {
        return new NewReply(answer, about, reason, how, on);
    }

    boolean objects() {
        return answer == Reply.Answer.OBJECTED;
    }
}
