package app.auditorium.finding;

import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of a list of findings: which ones, in which order, which page. Everything the reader says is a parameter. */
final class FindingQuery {

    static final Map<String, String> SORTS = Map.of(
            "raisedOn", "f.raised_on",
            "organisation", "o.name",
            "clause", "f.standard, f.clause",
            "grade", "case f.grade when 'MAJOR' then 1 when 'MINOR' then 2 when 'OFI' then 3 else 4 end",
            "state", "f.state");

    private static final String COLUMNS = """
            select f.tenant_id, f.id, f.audit_id, f.organisation_id, o.name, o.name_zh, f.site_id, f.standard, f.clause, f.grade,
                   f.state, f.iaf_codes, f.statement, f.evidence, f.raised_on, f.raised_by, f.released_at,
                   f.answer_due, f.verify_due, f.verify_by, f.version,
            """;

    private final String source;
    private final StringBuilder where;
    private final Map<String, Object> parameters = new HashMap<>();

    private FindingQuery(String source, String where) {
        this.source = source;
        this.where = new StringBuilder(where);
    }

    /** The acting tenant's own findings. */
    static FindingQuery own() {
        return new FindingQuery("""
                null as tenant, null as tenant_zh, s.name as site
                from finding f join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id
                left join site s on s.tenant_id = f.tenant_id and s.id = f.site_id""", "f.tenant_id = current_tenant()");
    }

    /** Those of other tenants that are shared with the acting one; the policies have the last word. */
    static FindingQuery shared() {
        return new FindingQuery("""
                t.name as tenant, t.name_zh as tenant_zh, null as site
                from finding f join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id
                left join tenant t on t.id = f.tenant_id""", """
                f.tenant_id <> :acting and (f.subject_tenant_id = :acting
                    or f.tenant_id = any (array (select grantor from granted('FINDING')))
                    or f.subject_tenant_id = any (array (select grantor from granted('FINDING'))))""");
    }

    FindingQuery only(UUID id) {
        return and("f.id = :id", "id", id);
    }

    /** All of these that the policies let through, in no order. */
    static String sharedByKeys() {
        return COLUMNS + """
                t.name as tenant, t.name_zh as tenant_zh, null as site
                from unnest(cast(:owners as uuid[]), cast(:ids as uuid[])) as wanted (tenant_id, id)
                join finding f on f.tenant_id = wanted.tenant_id and f.id = wanted.id
                join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id
                left join tenant t on t.id = f.tenant_id""";
    }

    String all() {
        return COLUMNS + source + " where " + where;
    }

    FindingQuery only(UUID... ids) {
        return and("f.id = any (:ids)", "ids", ids);
    }

    FindingQuery where(FindingFilter filter) {
        and("f.audit_id = :audit", "audit", filter.auditId());
        and("f.organisation_id = :organisation", "organisation", filter.organisationId());
        and("f.standard = :standard", "standard", name(filter.standard()));
        and("(f.clause = :clause or f.clause ^@ (:clause || '.'))", "clause", filter.clause());
        and("f.iaf_codes @> array [cast(:iaf as text)]", "iaf", filter.iafCode());
        and("f.grade = any (:grades)", "grades", names(filter.grades()));
        and("f.state = any (:states)", "states", names(filter.states()));
        and("(f.released_at is not null) = :released", "released", filter.released());
        and("f.raised_on >= :from", "from", filter.from());
        return and("f.raised_on <= :to", "to", filter.to());
    }

    private FindingQuery and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    String rows(PageRequest page) {
        return COLUMNS + source + " where " + where + " order by " + order(page.sort()) + ", f.id limit " + page.size()
                + " offset " + page.offset();
    }

    String count() {
        return "select count(*) " + source.substring(source.indexOf("from")) + " where " + where;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private static String order(@Nullable String sort) {
        boolean down = sort == null || sort.startsWith("-");
        String column = SORTS.get(sort == null ? "raisedOn" : sort.replaceFirst("^-", ""));
        if (column == null) {
            throw new IllegalArgumentException("Findings are not sorted by " + sort);
        }
        // only a clause can be missing; elsewhere NULLS LAST would keep the index from giving the order
        String nulls = column.endsWith("clause") ? " nulls last" : "";
        return column.replace(", ", (down ? " desc" : "") + ", ") + (down ? " desc" : "") + nulls;
    }

    private static @Nullable String name(@Nullable StandardId standard) {
        return standard == null ? null : standard.name();
    }

    private static String @Nullable [] names(Collection<? extends Enum<?>> values) {
        return values.isEmpty() ? null : values.stream().map(Enum::name).toArray(String[]::new);
    }

    static FindingDetails shaped(ResultSet row, int number) throws SQLException {
        Array codes = row.getArray("iaf_codes");
        OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
        return new FindingDetails(
                row.getObject("tenant_id", UUID.class),
                row.getString("tenant"),
                row.getString("tenant_zh"),
                row.getObject("id", UUID.class),
                row.getObject("audit_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getString("name_zh"),
                row.getObject("site_id", UUID.class),
                row.getString("site"),
                StandardId.valueOf(row.getString("standard")),
                row.getString("clause"),
                Grade.valueOf(row.getString("grade")),
                FindingState.valueOf(row.getString("state")),
                List.of((String[]) codes.getArray()),
                row.getString("statement"),
                row.getString("evidence"),
                row.getObject("raised_on", LocalDate.class),
                row.getString("raised_by"),
                released == null ? null : released.toInstant(),
                row.getObject("answer_due", LocalDate.class),
                row.getObject("verify_due", LocalDate.class),
                row.getString("verify_by") == null ? null : VerifyBy.valueOf(row.getString("verify_by")),
                row.getInt("version"));
    }
}
