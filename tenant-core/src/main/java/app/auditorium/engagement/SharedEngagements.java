package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.SharedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What bodies let the acting client company read: themselves, and their engagements with it. */
@Component
class SharedEngagements {

    private static final String ENGAGEMENT = """
            select e.tenant_id, t.name, t.name_zh, e.id, e.number, e.organisation_id, e.state, e.standards, e.state_since, e.reason,
                   e.application_number
            from engagement e join tenant t on t.id = e.tenant_id
            where e.{about}""";

    private final SharedReads shared;

    SharedEngagements(SharedReads shared) {
        this.shared = shared;
    }

    /** The bodies in whose files the acting client company stands with its link. */
    List<BodyChoice> bodies() {
        return shared.list(
                """
                select o.tenant_id, t.name, t.name_zh, o.id from organisation o join tenant t on t.id = o.tenant_id
                where o.client_tenant_id = :acting and t.kind = 'CERTIFICATION_BODY' order by t.name""",
                Map.of(),
                (row, n) -> new BodyChoice(
                        row.getObject("tenant_id", UUID.class),
                        row.getString("name"),
                        row.getString("name_zh"),
                        row.getObject("id", UUID.class)));
    }

    Optional<BodyChoice> body(UUID tenant) {
        return bodies().stream().filter(body -> body.tenantId().equals(tenant)).findFirst();
    }

    List<SharedEngagement> all() {
        return shared.about(
                ENGAGEMENT + " order by e.state_since desc, e.id limit 500", Map.of(), SharedEngagements::shaped);
    }

    Optional<SharedEngagement> find(UUID id) {
        return shared.about(ENGAGEMENT + " and e.id = :id", Map.of("id", id), SharedEngagements::shaped).stream()
                .findFirst();
    }

    private static SharedEngagement shaped(ResultSet row, int number) throws SQLException {
        return new SharedEngagement(
                row.getObject("tenant_id", UUID.class),
                row.getString("name"),
                row.getString("name_zh"),
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("organisation_id", UUID.class),
                EngagementState.valueOf(row.getString("state")),
                Arrays.stream((String[]) row.getArray("standards").getArray())
                        .map(StandardId::valueOf)
                        .toList(),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getInt("application_number"));
    }
}
