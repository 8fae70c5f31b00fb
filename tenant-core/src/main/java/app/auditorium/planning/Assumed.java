package app.auditorium.planning;

import app.auditorium.kernel.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a what-if takes for granted, with what the plan took for granted of which it is a copy.
 *
 * @param copyOf the plan of which it is a copy; null once that is gone
 * @param without names of auditors who would not be there
 * @param more clients who do not exist
 * @param shift days by which windows are moved; negative: earlier
 */
public record Assumed(@Nullable UUID copyOf, @Nullable String copyOfName, List<String> without, int more, int shift) {

    /** Why none of it may become an audit; null where only auditors are left out, for others would go just as well. */
    public @Nullable Problem againstAccepting() {
        if (more > 0) {
            return Problem.rule("G.2", null, "problem.plan.imagined");
        }
        return shift == 0 ? null : Problem.rule("A-02", null, "problem.plan.shifted");
    }
}
