package app.auditorium.engagement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is being typed.
 *
 * @param id that of the engagement
 * @param bodyTenantId the body that is applied to
 * @param organisationId the client in that body's files
 * @param source on what it rests where the body enters it on a client's behalf
 * @param sent how many versions were submitted
 */
public record ApplicationDraft(
        UUID id,
        int version,
        UUID bodyTenantId,
        UUID organisationId,
        ApplicationContent content,
        @Nullable String source,
        @Nullable LocalDate sourceOn,
        int sent,
        boolean onBehalf) {}
