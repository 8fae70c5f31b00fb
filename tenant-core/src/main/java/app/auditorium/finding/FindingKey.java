package app.auditorium.finding;

import java.util.UUID;

/** Which finding of which tenant. */
public record FindingKey(UUID tenantId, UUID id) {}
