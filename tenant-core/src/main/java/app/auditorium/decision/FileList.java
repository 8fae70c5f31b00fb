package app.auditorium.decision;

import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationState;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What awaits a decision as the list shows it: filtered, sorted and paged in the database. */
@Component
class FileList {

    static final Map<String, String> SORTS = Map.of(
            "due", "f.due_on",
            "organisation", "o.name",
            "matter", "f.matter",
            "opened", "f.opened_at",
            "state", "f.state");

    private static final String FROM = """
            from decision_file f
                join certification c on c.tenant_id = f.tenant_id and c.id = f.certification_id
                join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id
                left join audit a on a.tenant_id = f.tenant_id and a.id = f.audit_id
            where f.tenant_id = current_tenant()
            """;
    private static final String TOOK_PART = """
            exists (select from audit_member m join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
                    where m.tenant_id = f.tenant_id and d.person_id = :person::uuid
                      and m.audit_id = any (audits_behind(f.tenant_id, f.certification_id, :today)))""";
    private static final String COLUMNS = """
            select f.id, f.matter, f.certification_id, f.organisation_id, o.name, o.name_zh, c.standard, c.iaf_codes,
                   c.state as certification_state, f.audit_id, a.type as audit_type, f.rule, f.due_on, f.asked_by, f.opened_at, f.state,
                   f.settled_on, f.version, f.grounds, f.asked_on, f.evidence, f.wanted_codes, f.wanted_scope, f.opened_by, f.settle_reason,
            """ + TOOK_PART + " as took_part\n";

    private final JdbcClient sql;
    private final Today today;

    FileList(DataSource app, Today today) {
        this.sql = JdbcClient.create(app);
        this.today = today;
    }

    /** What stands in the table beside the row. */
    record Kept(
            FileRow row,
            int version,
            @Nullable String grounds,
            @Nullable LocalDate askedOn,
            @Nullable String evidence,
            @Nullable List<String> wantedCodes,
            @Nullable String wantedScope,
            @Nullable String openedBy,
            @Nullable String settleReason) {}

    Page<FileRow> page(FileFilter filter, PageRequest page) {
        var where = new StringBuilder(FROM);
        Map<String, @Nullable Object> parameters = conditions(filter, where);
        long total = sql.sql("select count(*) " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        List<FileRow> rows = sql.sql(
                        COLUMNS + where + " order by " + order(page.sort()) + ", f.id limit :size offset :offset")
                .params(parameters)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, n) -> row(row))
                .list();
        return new Page<>(rows, total);
    }

    /** All of them, however many. */
    Stream<FileRow> all(FileFilter filter, @Nullable String sort) {
        var where = new StringBuilder(FROM);
        Map<String, @Nullable Object> parameters = conditions(filter, where);
        return sql
                .sql(COLUMNS + where + " order by " + order(sort) + ", f.id")
                .params(parameters)
                .query((row, n) -> row(row))
                .stream();
    }

    Optional<Kept> find(UUID id) {
        return sql.sql(COLUMNS + FROM + " and f.id = :id")
                .param("id", id)
                .param("person", Acting.current().personId())
                .param("today", today.here())
                .query((row, n) -> new Kept(
                        row(row),
                        row.getInt("version"),
                        row.getString("grounds"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getString("evidence"),
                        row.getArray("wanted_codes") == null ? null : DecisionTable.texts(row, "wanted_codes"),
                        row.getString("wanted_scope"),
                        row.getString("opened_by"),
                        row.getString("settle_reason")))
                .optional();
    }

    /** How many are open, and how many of them are past a hard limit. */
    DecisionFiles.Awaiting awaiting() {
        return sql.sql("""
                        select count(*) as open, count(*) filter (where due_on < :today) as late
                        from decision_file where tenant_id = current_tenant() and state = 'OPEN'""")
                .param("today", today.here())
                .query((row, n) -> new DecisionFiles.Awaiting(row.getLong("open"), row.getLong("late")))
                .single();
    }

    private Map<String, @Nullable Object> conditions(FileFilter filter, StringBuilder where) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("person", Acting.current().personId());
        parameters.put("today", today.here());
        if (filter.q() != null && !filter.q().isBlank()) {
            where.append(" and position(:q in o.search_key) > 0");
            parameters.put("q", filter.q().strip().toLowerCase(Locale.ROOT));
        }
        if (filter.certificationId() != null) {
            where.append(" and f.certification_id = :certification");
            parameters.put("certification", filter.certificationId());
        }
        among(where, parameters, "f.matter = any(:matters)", "matters", filter.matters());
        among(where, parameters, "c.standard = any(:standards)", "standards", filter.standards());
        among(where, parameters, "c.iaf_codes && cast(:iaf as text[])", "iaf", filter.iaf());
        among(where, parameters, "f.state = any(:states)", "states", filter.states());
        if (filter.mine()) {
            where.append(" and not ").append(TOOK_PART);
        }
        return parameters;
    }

    private static void among(
            StringBuilder where,
            Map<String, @Nullable Object> parameters,
            String condition,
            String name,
            List<?> values) {
        if (!values.isEmpty()) {
            where.append(" and ").append(condition);
            parameters.put(name, values.stream().map(Object::toString).toArray(String[]::new));
        }
    }

    private static String order(@Nullable String sort) {
        boolean down = sort != null && sort.startsWith("-");
        String column = sort == null ? null : SORTS.get(down ? sort.substring(1) : sort);
        return column == null ? "f.due_on nulls last, f.opened_at" : column + (down ? " desc" : " asc") + " nulls last";
    }

    private static FileRow row(ResultSet row) throws SQLException {
        String type = row.getString("audit_type");
        return new FileRow(
                row.getObject("id", UUID.class),
                Matter.valueOf(row.getString("matter")),
                row.getObject("certification_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getString("name_zh"),
                StandardId.valueOf(row.getString("standard")),
                DecisionTable.texts(row, "iaf_codes"),
                CertificationState.valueOf(row.getString("certification_state")),
                row.getObject("audit_id", UUID.class),
                type == null ? null : AuditType.valueOf(type),
                row.getString("rule"),
                row.getObject("due_on", LocalDate.class),
                row.getString("asked_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                FileState.valueOf(row.getString("state")),
                row.getObject("settled_on", LocalDate.class),
                row.getBoolean("took_part"));
    }
}
