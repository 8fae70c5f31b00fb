package app.auditorium.access;

import app.auditorium.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A member of the tenant. */
public record MemberRow(
        UUID id, UUID personId, String name, String email, List<Role> roles, Instant since, int version) {}
