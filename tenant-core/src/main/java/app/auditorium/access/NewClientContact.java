package app.auditorium.access;

import app.auditorium.kernel.Field;
import org.jspecify.annotations.Nullable;

/** Whom to invite at a client company; without a name the address stands for it. */
public record NewClientContact(
        @Field(required = true, kind = Field.Kind.EMAIL) @Nullable String email,

        @Field(most = 120) @Nullable String name) {}
