package app.auditorium.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it was submitted.
 *
 * @param answer what the client said to the reviewer's question
 * @param source on what it rests where the body entered it on the client's behalf
 * @param fromTenant the client company, where it submitted itself
 */
public record ApplicationVersion(
        UUID id,
        UUID engagementId,
        int number,
        UUID organisationId,
        ApplicationContent content,
        @Nullable String answer,
        @Nullable String source,
        @Nullable LocalDate sourceOn,
        @Nullable UUID fromTenant,
        @Nullable String person,
        Instant submittedAt) {}
