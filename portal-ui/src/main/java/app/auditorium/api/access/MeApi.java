package app.auditorium.api.access;

import app.auditorium.access.Person;
import app.auditorium.api.Caller;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
class MeApi {

    record Me(PersonPart person, @Nullable TenantPart tenant, List<Role> roles, List<MembershipPart> memberships) {}

    record PersonPart(UUID id, String name, String email, String locale, boolean operator) {

        static PersonPart of(Person person) {
            return new PersonPart(
                    person.id(), person.name(), person.email(), person.locale().toLanguageTag(), person.operator());
        }
    }

    record TenantPart(UUID id, String name, TenantKind kind, String zone) {

        static TenantPart of(Membership membership) {
            return new TenantPart(
                    membership.tenantId(),
                    membership.tenantName(),
                    membership.kind(),
                    membership.zone().getId());
        }
    }

    record MembershipPart(@Nullable UUID id, UUID tenantId, String tenant, TenantKind kind, List<Role> roles) {

        static MembershipPart of(Membership membership) {
            return new MembershipPart(
                    membership.id(),
                    membership.tenantId(),
                    membership.tenantName(),
                    membership.kind(),
                    sorted(membership));
        }
    }

    @GetMapping
    Me me(HttpServletRequest request) {
        Caller caller = Caller.of(request);
        Membership acting = Acting.maybe().orElse(null);
        return new Me(
                PersonPart.of(caller.person()),
                acting == null ? null : TenantPart.of(acting),
                acting == null ? List.of() : sorted(acting),
                caller.memberships().stream().map(MembershipPart::of).toList());
    }

    private static List<Role> sorted(Membership membership) {
        return membership.roles().stream().sorted().toList();
    }
}
