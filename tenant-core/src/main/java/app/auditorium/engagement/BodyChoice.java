package app.auditorium.engagement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body to which the acting client company is linked, and may apply. */
public record BodyChoice(
        UUID tenantId, String name, @Nullable String nameZh, UUID organisationId) {}
