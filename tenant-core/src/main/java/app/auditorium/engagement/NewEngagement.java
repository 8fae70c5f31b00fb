package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enquiry as a body records it.
 *
 * @param source how it came in, such as a call on a day
 */
public record NewEngagement(
        @Nullable UUID organisationId,
        @Nullable List<StandardId> standards,
        @Nullable String source) {}
