package app.auditorium.standalone.demo;

import app.auditorium.access.Provisioning;
import app.auditorium.access.Tokens;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Finds or makes tenants, persons and memberships, one by one, so that a load that was killed goes on where it stood. */
@Component
class Reception {

    static final String PASSWORD = "Auditorium-Demo-2026";
    private static final String LABEL = "demonstration";

    private final DatabaseRole door;
    private final Provisioning provisioning;
    private final Tokens tokens;

    Reception(@Qualifier("doorkeeper") DatabaseRole door, Provisioning provisioning, Tokens tokens) {
        this.door = door;
        this.provisioning = provisioning;
        this.tokens = tokens;
    }

    /** Whether there are tenants or persons that are not of the demonstration: then it has no business here. */
    boolean servesOthers() {
        return door.call(sql -> sql.sql("""
                        select exists (select from tenant where not name = any (?))
                            or exists (select from person where email_key not like '%.example')""").param(names()).query(Boolean.class).single());
    }

    UUID tenant(DemoTenant tenant) {
        return find("select id from tenant where name = ?", tenant.title())
                .orElseGet(() ->
                        provisioning.createTenant(tenant.kind(), tenant.title(), tenant.titleZh(), tenant.taxId()));
    }

    UUID person(String email, String name) {
        return find("select id from person where email_key = lower(?)", email)
                .orElseGet(() -> provisioning.createPerson(email, name, locale(name), PASSWORD));
    }

    Membership member(UUID tenant, UUID person, Role role) {
        return provisioning.join(tenant, person, Set.of(role));
    }

    UUID operator(String email) {
        UUID person = person(email, "系統營運");
        if (find("select person_id from operator where person_id = ?", person).isEmpty()) {
            provisioning.makeOperator(person);
        }
        return person;
    }

    /** A new token; an earlier one, whose text may never have been written down, ends. */
    String token(UUID person) {
        tokens.of(person).stream()
                .filter(token -> token.label().equals(LABEL))
                .forEach(token -> tokens.revoke(person, token.id()));
        return provisioning.token(person, LABEL);
    }

    private Optional<UUID> find(String query, Object parameter) {
        return door.call(
                sql -> sql.sql(query).param(parameter).query(UUID.class).optional());
    }

    private static String[] names() {
        return java.util.Arrays.stream(DemoTenant.values())
                .map(DemoTenant::title)
                .toArray(String[]::new);
    }

    private static Locale locale(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic) ? Locale.TRADITIONAL_CHINESE : Locale.ENGLISH;
    }
}
