package app.auditorium.access;

import org.jspecify.annotations.Nullable;

/** Whom to invite at a client company; without a name the address stands for it. */
public record NewClientContact(
        @Nullable String email, @Nullable String name) {}
