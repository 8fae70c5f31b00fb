package app.auditorium.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filter put into SQL: conditions on {@code audit a} and {@code organisation o}, with their parameters. */
record AuditQuery(String conditions, Map<String, Object> parameters) {

    private static final Map<String, String> SORTS = Map.of(
            "start", "a.starts_on",
            "end", "a.ends_on",
            "organisation", "o.name",
            "type", "a.type",
            "state", "a.state",
            "standard", "a.standard");

    static AuditQuery of(AuditFilter filter) {
        var building = new AuditQuery("", new HashMap<>())
                .and("a.ends_on >= :from", "from", filter.from())
                .and("a.starts_on <= :to", "to", filter.to())
                .and("a.iaf_codes && cast(:iaf as text[])", "iaf", texts(filter.iaf()))
                .and("a.type = any(:types)", "types", texts(filter.types()))
                .and("a.state = any(:states)", "states", texts(filter.states()))
                .and("a.organisation_id = :client", "client", filter.client())
                .and("a.certification_id = :certification", "certification", filter.certification())
                .and(
                        "exists (select from audit_member f where f.tenant_id = a.tenant_id and f.audit_id = a.id"
                                + " and f.auditor_id = any(:auditors))",
                        "auditors",
                        filter.auditors().isEmpty() ? null : filter.auditors().toArray(UUID[]::new));
        String q = filter.q();
        return q == null || q.isBlank()
                ? building
                : building.and(
                        "position(:q in o.search_key) > 0", "q", q.strip().toLowerCase(Locale.ROOT));
    }

    static AuditQuery only(List<UUID> ids) {
        return new AuditQuery("", new HashMap<>()).and("a.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
    }

    /** Sort keys: start (the default), end, organisation, type, state, standard; what is none of them sorts by start. */
    static String order(@Nullable String sort) {
        boolean down = sort != null && sort.startsWith("-");
        String column = sort == null ? null : SORTS.get(down ? sort.substring(1) : sort);
        return column == null ? "a.starts_on" : column + (down ? " desc" : " asc");
    }

    private AuditQuery and(String condition, String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        parameters.put(name, value);
        return new AuditQuery(conditions + " and " + condition, parameters);
    }

    private static String @Nullable [] texts(List<?> values) {
        return values.isEmpty() ? null : values.stream().map(Object::toString).toArray(String[]::new);
    }
}
