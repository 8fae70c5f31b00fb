package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application or engagement as the client company sees it.
 *
 * @param number that the body gave it; null until the body has it
 * @param underWay what was submitted has not come in yet
 * @param mayType whether the application can be typed on now
 * @param toSign whether a quote waits for the company's signature
 */
public record OurEngagement(
        UUID id,
        UUID bodyTenantId,
        String body,
        @Nullable String bodyZh,
        @Nullable Integer number,
        EngagementState state,
        List<StandardId> standards,
        @Nullable Instant stateSince,
        @Nullable String reason,
        boolean underWay,
        boolean mayType,
        boolean toSign) {

    /** The body's name for a reader of a language. */
    public String body(Locale language) {
        return Texts.name(language, body, bodyZh);
    }
}
