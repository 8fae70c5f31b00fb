package app.auditorium.impartiality;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register with names, in two statements a page. */
@Component
class RelationList {

    private static final String FROM = """
             from relation r
                 join organisation o on o.tenant_id = r.tenant_id and o.id = r.organisation_id
                 left join auditor a on a.tenant_id = r.tenant_id and a.id = r.auditor_id
             where r.tenant_id = current_tenant()""";

    private static final String ROW = """
            select r.id, r.organisation_id, o.name as organisation, o.name_zh as organisation_zh, r.auditor_id, a.name as auditor, r.kind,
                r.started_on, r.ended_on, cast(r.ended_on + interval '2 years' as date) as until, r.source, r.recorded_at, r.version
            """;

    private final EntityManager entities;

    RelationList(EntityManager entities) {
        this.entities = entities;
    }

    Page<RelationRow> page(RelationFilter filter, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        String wanted = FROM + condition(filter, parameters);
        var counting = entities.createNativeQuery("select count(*) " + wanted, Long.class);
        parameters.forEach(counting::setParameter);
        long total = ((Number) counting.getSingleResult()).longValue();
        return new Page<>(
                rows(wanted + " order by " + order(page.sort()), parameters, page.offset(), page.size()), total);
    }

    Optional<RelationRow> find(UUID id) {
        return rows(FROM + " and r.id = :id", Map.of("id", id), 0, 1).stream().findFirst();
    }

    private List<RelationRow> rows(String sql, Map<String, Object> parameters, long offset, int size) {
        var query = entities.createNativeQuery(ROW + sql, Tuple.class);
        parameters.forEach(query::setParameter);
        query.setFirstResult(Math.toIntExact(offset)).setMaxResults(size);
        @SuppressWarnings("unchecked")
        List<Tuple> tuples = query.getResultList();
        return tuples.stream().map(RelationList::row).toList();
    }

    private static RelationRow row(Tuple row) {
        return new RelationRow(
                row.get("id", UUID.class),
                row.get("organisation_id", UUID.class),
                row.get("organisation", String.class),
                row.get("organisation_zh", String.class),
                row.get("auditor_id", UUID.class),
                row.get("auditor", String.class),
                RelationKind.valueOf(row.get("kind", String.class)),
                row.get("started_on", LocalDate.class),
                row.get("ended_on", LocalDate.class),
                row.get("until", LocalDate.class),
                row.get("source", String.class),
                row.get("recorded_at", Instant.class),
                row.get("version", Integer.class));
    }

    private static String condition(RelationFilter filter, Map<String, Object> parameters) {
        var sql = new StringBuilder();
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(" and (strpos(o.search_key, :text) > 0 or strpos(lower(coalesce(a.name, '')), :text) > 0)");
            parameters.put("text", filter.text().strip().toLowerCase(Locale.ROOT));
        }
        if (filter.organisationId() != null) {
            sql.append(" and r.organisation_id = :organisation");
            parameters.put("organisation", filter.organisationId());
        }
        if (filter.auditorId() != null) {
            sql.append(" and r.auditor_id = :auditor");
            parameters.put("auditor", filter.auditorId());
        }
        return sql.toString();
    }

    private static String order(@Nullable String sort) {
        return switch (sort) {
            case "organisation" -> "coalesce(o.name_zh, o.name), r.id";
            case "-organisation" -> "coalesce(o.name_zh, o.name) desc, r.id";
            case "auditor" -> "auditor nulls first, r.id";
            case "-auditor" -> "auditor desc nulls last, r.id";
            case "startedOn" -> "r.started_on, r.id";
            case "-startedOn" -> "r.started_on desc, r.id";
            case null, default -> "r.recorded_at desc, r.id";
        };
    }
}
