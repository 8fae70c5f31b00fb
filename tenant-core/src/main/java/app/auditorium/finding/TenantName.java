package app.auditorium.finding;

import org.jspecify.annotations.Nullable;

/** How a tenant that shares something is called. */
public record TenantName(String name, @Nullable String nameZh) {}
