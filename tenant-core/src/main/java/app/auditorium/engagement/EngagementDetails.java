package app.auditorium.engagement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement with all that the body keeps of it, but for review and quotes.
 *
 * @param terms one for each standard
 * @param applications what was submitted, the newest first
 * @param steps the newest first
 */
public record EngagementDetails(
        EngagementRow row,
        int version,
        @Nullable UUID clientTenantId,
        List<StandardTerms> terms,
        List<ApplicationVersion> applications,
        List<StepTaken> steps) {

    public UUID id() {
        return row.id();
    }

    public EngagementState state() {
        return row.state();
    }
}
