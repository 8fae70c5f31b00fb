package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which engagements are wanted; empty lists ask for all.
 *
 * @param q part of the client's name or tax id, whatever the case
 */
public record EngagementFilter(
        @Nullable String q,
        List<EngagementState> states,
        List<StandardId> standards,
        @Nullable UUID organisation) {

    public static final EngagementFilter ALL = new EngagementFilter(null, List.of(), List.of(), null);

    public static EngagementFilter ofOrganisation(UUID organisation) {
        return new EngagementFilter(null, List.of(), List.of(), organisation);
    }
}
