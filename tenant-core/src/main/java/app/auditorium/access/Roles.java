package app.auditorium.access;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Which roles may be given in a tenant. */
final class Roles {

    private Roles() {}

    /** At least one, and only those that a tenant of the kind has. */
    static void check(Checks checks, Collection<Role> roles, TenantKind kind) {
        if (roles.isEmpty()) {
            checks.invalid("roles", "problem.required");
        } else if (!kind.roles().containsAll(roles)) {
            String possible = kind.roles().stream().map(Role::name).sorted().collect(Collectors.joining(", "));
            checks.add(new Problem(Problem.Kind.RULE, "roles", null, "problem.roles.kind", List.of(possible)));
        }
    }
}
