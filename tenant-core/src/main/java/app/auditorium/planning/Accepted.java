package app.auditorium.planning;

import app.auditorium.kernel.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of accepting visits of a plan.
 *
 * @param audits how many became audits
 * @param refused those that did not, with every reason
 */
public record Accepted(int audits, List<Refusal> refused) {

    /** A visit that the rules did not let become an audit. */
    public record Refusal(
            UUID visit, String organisation, @Nullable String organisationZh, List<Problem> problems) {}
}
