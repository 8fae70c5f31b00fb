package app.auditorium.access;

import app.auditorium.kernel.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom to invite into one's own tenant, and with which roles. */
public record NewColleague(
        @Nullable String email,
        @Nullable String name,
        @Nullable Set<Role> roles) {}
