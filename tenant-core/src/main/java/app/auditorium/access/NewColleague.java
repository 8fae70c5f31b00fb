package app.auditorium.access;

import app.auditorium.kernel.Field;
import app.auditorium.kernel.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom to invite into one's own tenant, and with which roles. */
public record NewColleague(
        @Field(required = true, kind = Field.Kind.EMAIL) @Nullable String email,

        @Field(required = true, most = 120) @Nullable String name,
        @Nullable Set<Role> roles) {}
