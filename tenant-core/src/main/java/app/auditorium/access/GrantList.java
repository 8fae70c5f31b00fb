package app.auditorium.access;

import app.auditorium.access.GrantRow.Direction;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.SharedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads grants of both directions. A tenant has few of them, so the two lists are merged here. */
@Component
class GrantList {

    private static final String COLUMNS = """
            select id, tenant_id, grantee_tenant_id, kinds, standards, purpose, until, granted_by, granted_at,
                coalesce(until <= now(), false) as expired from access_grant
            """;

    private final JdbcClient sql;
    private final SharedReads shared;
    private final TenantNames names;

    GrantList(DataSource app, SharedReads shared, TenantNames names) {
        this.sql = JdbcClient.create(app);
        this.shared = shared;
        this.names = names;
    }

    Page<GrantRow> page(PageRequest page) {
        List<Stored> all = all();
        all.sort(Comparator.comparing(Stored::grantedAt).reversed().thenComparing(Stored::id));
        List<Stored> wanted =
                all.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(rows(wanted), all.size());
    }

    Optional<GrantRow> find(UUID id) {
        List<Stored> found = all().stream().filter(grant -> grant.id.equals(id)).toList();
        return rows(found).stream().findFirst();
    }

    private List<Stored> all() {
        var all = new ArrayList<Stored>(sql.sql(COLUMNS + "where tenant_id = current_tenant() and revoked_at is null")
                .query(GrantList::stored)
                .list());
        // in a transaction of its own, which sees only what is committed; what was just given is read above
        all.addAll(shared.list(
                COLUMNS + "where grantee_tenant_id = :acting and revoked_at is null", Map.of(), GrantList::stored));
        return all;
    }

    private List<GrantRow> rows(List<Stored> stored) {
        var tenants = new HashSet<UUID>();
        stored.forEach(grant -> tenants.addAll(List.of(grant.grantor, grant.grantee)));
        Map<UUID, TenantNames.Named> named = names.of(tenants);
        return stored.stream().map(grant -> row(grant, named)).toList();
    }

    private static GrantRow row(Stored grant, Map<UUID, TenantNames.Named> named) {
        TenantNames.Named grantor = Objects.requireNonNull(named.get(grant.grantor));
        TenantNames.Named grantee = Objects.requireNonNull(named.get(grant.grantee));
        boolean given = grant.grantor.equals(Acting.current().tenantId());
        ZoneId zone = grantor.zone();
        return new GrantRow(
                grant.id,
                given ? Direction.GIVEN : Direction.RECEIVED,
                grant.grantor,
                grantor.name(),
                grantor.nameZh(),
                grant.grantee,
                grantee.name(),
                grantee.nameZh(),
                grant.kinds,
                grant.standards,
                grant.purpose,
                // stored is the first moment at which it is over
                grant.until == null
                        ? null
                        : grant.until.minusNanos(1).atZone(zone).toLocalDate(),
                grant.expired,
                grant.grantedBy,
                grant.grantedAt);
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("grantee_tenant_id", UUID.class),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(GrantKind::valueOf)
                        .toList(),
                Arrays.stream((String[]) row.getArray("standards").getArray())
                        .map(StandardId::valueOf)
                        .toList(),
                row.getString("purpose"),
                SqlTimes.maybe(row.getObject("until", OffsetDateTime.class)),
                row.getBoolean("expired"),
                row.getString("granted_by"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant());
    }

    private record Stored(
            UUID id,
            UUID grantor,
            UUID grantee,
            List<GrantKind> kinds,
            List<StandardId> standards,
            String purpose,
            @Nullable Instant until,
            boolean expired,
            @Nullable String grantedBy,
            Instant grantedAt) {}
}
