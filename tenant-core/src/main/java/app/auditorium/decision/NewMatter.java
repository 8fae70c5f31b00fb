package app.auditorium.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for or the body noticed, as it is entered; what is missing is null and is told as a problem.
 *
 * @param askedBy who asked or gave notice; may be missing where the body itself noticed
 * @param askedOn today if missing
 * @param codes the IAF codes that the client wants to have, where the scope is to change
 */
public record NewMatter(
        UUID certificationId,
        @Nullable Matter matter,
        @Nullable String grounds,
        @Nullable String askedBy,
        @Nullable LocalDate askedOn,
        @Nullable String evidence,
        @Nullable List<String> codes,
        @Nullable String scopeText) {

    public static NewMatter of(UUID certification, Matter matter, String grounds) {
        return new NewMatter(certification, matter, grounds, null, null, null, null, null);
    }
}
