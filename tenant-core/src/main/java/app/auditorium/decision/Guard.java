package app.auditorium.decision;

import app.auditorium.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A rule about a decision, met or not.
 *
 * @param name such as {@code INDEPENDENT}
 * @param rule of DOMAIN
 * @param problem why it is not met; null if it is
 */
public record Guard(String name, String rule, @Nullable Problem problem) {

    public boolean isMet() {
        return problem == null;
    }
}
