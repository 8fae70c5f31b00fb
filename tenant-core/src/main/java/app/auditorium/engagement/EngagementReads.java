package app.auditorium.engagement;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions asked of the body's engagements: a page in two statements, however long it is. */
@Component
class EngagementReads {

    private static final String ROW = """
            select e.id, e.number, e.organisation_id, o.name, o.name_zh, e.state, e.standards, e.state_since, e.reason, e.version,
                   o.client_tenant_id
            from engagement e join organisation o on o.tenant_id = e.tenant_id and o.id = e.organisation_id
            where e.tenant_id = current_tenant()""";

    private static final String COUNT = """
            select count(*) from engagement e join organisation o on o.tenant_id = e.tenant_id and o.id = e.organisation_id
            where e.tenant_id = current_tenant()""";

    private static final Map<String, String> SORTS = Map.of(
            "organisation", "o.name",
            "number", "e.number",
            "state", "e.state",
            "since", "e.state_since");

    private final JdbcClient sql;

    EngagementReads(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** What a body needs to know of one engagement besides its row. */
    record Head(EngagementRow row, int version, @Nullable UUID client) {}

    Page<EngagementRow> page(EngagementFilter filter, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        String where = where(filter, parameters);
        List<EngagementRow> rows = sql.sql(ROW + where + order(page.sort()) + " limit :size offset :offset")
                .params(parameters)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(EngagementReads::row)
                .list();
        return new Page<>(
                rows,
                sql.sql(COUNT + where).params(parameters).query(Long.class).single());
    }

    Optional<Head> head(UUID id) {
        return sql.sql(ROW + " and e.id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Head(row(row, n), row.getInt("version"), row.getObject("client_tenant_id", UUID.class)))
                .optional();
    }

    List<StandardTerms> terms(UUID engagement) {
        return sql.sql("""
                        select standard, iaf_codes, complexity, scope_text, scope_text_en, certification_id from engagement_standard
                        where tenant_id = current_tenant() and engagement_id = ? order by standard""").param(engagement).query(EngagementReads::terms).list();
    }

    static StandardTerms terms(ResultSet row, int number) throws SQLException {
        String complexity = row.getString("complexity");
        return new StandardTerms(
                StandardId.valueOf(row.getString("standard")),
                List.of((String[]) row.getArray("iaf_codes").getArray()),
                complexity == null ? null : Complexity.valueOf(complexity),
                row.getString("scope_text"),
                row.getString("scope_text_en"),
                row.getObject("certification_id", UUID.class));
    }

    Map<EngagementState, Long> counts() {
        var counts = new HashMap<EngagementState, Long>();
        sql.sql("select state, count(*) from engagement where tenant_id = current_tenant() group by state")
                .query(row -> {
                    counts.put(EngagementState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private static String where(EngagementFilter filter, Map<String, Object> parameters) {
        var where = new StringBuilder();
        if (filter.q() != null && !filter.q().isBlank()) {
            where.append(" and strpos(o.search_key, :q) > 0");
            parameters.put("q", filter.q().strip().toLowerCase(Locale.ROOT));
        }
        if (!filter.states().isEmpty()) {
            where.append(" and e.state in (:states)");
            parameters.put("states", filter.states().stream().map(Enum::name).toList());
        }
        if (!filter.standards().isEmpty()) {
            where.append(" and e.standards && cast(:standards as text[])");
            parameters.put(
                    "standards", filter.standards().stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.organisation() != null) {
            where.append(" and e.organisation_id = :organisation");
            parameters.put("organisation", filter.organisation());
        }
        return where.toString();
    }

    private static String order(@Nullable String sort) {
        String key = sort == null ? "-since" : sort;
        boolean falling = key.startsWith("-");
        String column = SORTS.getOrDefault(falling ? key.substring(1) : key, "e.state_since");
        return " order by " + column + (falling ? " desc" : "") + ", e.id";
    }

    private static EngagementRow row(ResultSet row, int number) throws SQLException {
        return new EngagementRow(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getString("name_zh"),
                EngagementState.valueOf(row.getString("state")),
                Arrays.stream((String[]) row.getArray("standards").getArray())
                        .map(StandardId::valueOf)
                        .toList(),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getObject("client_tenant_id") != null);
    }
}
