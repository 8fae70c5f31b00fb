package app.auditorium.organisation;

import org.jspecify.annotations.Nullable;

/** A person to talk to at an organisation. */
public record ContactDetails(
        String name,
        @Nullable String function,
        @Nullable String email,
        @Nullable String phone) {}
