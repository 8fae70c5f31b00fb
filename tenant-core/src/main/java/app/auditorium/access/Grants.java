package app.auditorium.access;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the tenant lets others read, and what others let it read. Revoking takes effect at the next query. */
@Component
@Transactional
public class Grants {

    static final int PURPOSE = 500;

    private final JdbcClient sql;
    private final GrantList list;
    private final TenantNames names;
    private final Clock clock;

    Grants(DataSource app, GrantList list, TenantNames names, Clock clock) {
        this.sql = JdbcClient.create(app);
        this.list = list;
        this.names = names;
        this.clock = clock;
    }

    /** Grants that are not revoked, given and received, newest first. */
    @AllowedTo
    @Transactional(readOnly = true)
    public Page<GrantRow> list(PageRequest page) {
        return list.page(page);
    }

    /** A grant of either direction that is not revoked. */
    @AllowedTo
    @Transactional(readOnly = true)
    public Outcome<GrantRow> find(UUID id) {
        return list.find(id).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    /** Lets another tenant read; it takes effect at once. */
    @AllowedTo(Role.ADMINISTRATOR)
    public Outcome<GrantRow> give(NewGrant wanted) {
        var checks = new Checks().filledIn("", wanted);
        filled(checks, "kinds", wanted.kinds());
        filled(checks, "standards", wanted.standards());
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        UUID grantee = names.find(Objects.requireNonNull(wanted.grantee())).orElse(null);
        if (grantee == null) {
            checks.add(rule("grantee", "problem.grant.unknown"));
        } else if (grantee.equals(Acting.current().tenantId())) {
            checks.add(rule("grantee", "problem.grant.self"));
        }
        ZoneId zone = Acting.current().zone();
        if (wanted.until() != null && wanted.until().isBefore(LocalDate.now(clock.withZone(zone)))) {
            checks.add(rule("until", "problem.grant.past"));
        }
        return checks.<GrantRow>refusal()
                .orElseGet(() -> Outcome.done(insert(wanted, Objects.requireNonNull(grantee))));
    }

    /** Ends a grant that the tenant has given. */
    @AllowedTo(Role.ADMINISTRATOR)
    public Outcome<UUID> revoke(UUID id) {
        int revoked = sql.sql("""
                        update access_grant set revoked_at = now(), version = version + 1
                        where tenant_id = current_tenant() and id = ? and revoked_at is null""").param(id).update();
        return revoked == 1 ? Outcome.done(id) : Outcome.notThere();
    }

    private GrantRow insert(NewGrant wanted, UUID grantee) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into access_grant (id, grantee_tenant_id, kinds, standards, purpose, until)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        grantee,
                        words(Objects.requireNonNull(wanted.kinds())),
                        words(Objects.requireNonNull(wanted.standards())),
                        Objects.requireNonNull(wanted.purpose()).strip(),
                        endOf(wanted.until())))
                .update();
        return list.find(id).orElseThrow();
    }

    /** The day counts to its end, in the giver's zone. */
    private static @Nullable Object endOf(@Nullable LocalDate until) {
        if (until == null) {
            return null;
        }
        Instant end = until.plusDays(1).atStartOfDay(Acting.current().zone()).toInstant();
        return SqlTimes.of(end);
    }

    private static String[] words(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).distinct().sorted().toArray(String[]::new);
    }

    private static void filled(Checks checks, String field, @Nullable List<? extends @Nullable Enum<?>> values) {
        checks.each(field, values, (at, value) -> {
            if (value == null) {
                checks.invalid(at, "problem.required");
            }
        });
    }

    private static Problem rule(String field, String key) {
        return Problem.rule("A-83", field, key);
    }
}
