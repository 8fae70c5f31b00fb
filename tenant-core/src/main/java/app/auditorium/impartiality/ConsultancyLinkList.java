package app.auditorium.impartiality;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.SharedReads;
import app.auditorium.tenancy.Today;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ConsultancyLinkList {

    private static final String FROM = " from consultancy_link l where l.tenant_id = current_tenant()";

    private static final String ROW = """
            select l.id, l.person_id, coalesce(l.consultant, '') as consultant, l.client_name, l.client_country, l.client_tax_id,
                l.client_tenant_id, l.started_on, l.ended_on, cast(l.ended_on + interval '2 years' as date) as until, l.version
            """;

    private final EntityManager entities;
    private final SharedReads shared;
    private final Today today;

    ConsultancyLinkList(EntityManager entities, SharedReads shared, Today today) {
        this.entities = entities;
        this.shared = shared;
        this.today = today;
    }

    Page<ConsultancyLinkRow> page(@Nullable String text, boolean runningOnly, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        String wanted = FROM;
        if (text != null && !text.isBlank()) {
            wanted += " and strpos(lower(concat_ws(' ', l.client_name, l.client_tax_id, l.consultant)), :text) > 0";
            parameters.put("text", text.strip().toLowerCase(Locale.ROOT));
        }
        if (runningOnly) {
            wanted += " and (l.ended_on is null or l.ended_on >= :today)";
            parameters.put("today", today.here());
        }
        var counting = entities.createNativeQuery("select count(*) " + wanted, Long.class);
        parameters.forEach(counting::setParameter);
        long total = ((Number) counting.getSingleResult()).longValue();
        return new Page<>(
                rows(
                        wanted + " order by l.ended_on desc nulls first, l.started_on desc, l.id",
                        parameters,
                        page.offset(),
                        page.size()),
                total);
    }

    Optional<ConsultancyLinkRow> find(UUID id) {
        return rows(FROM + " and l.id = :id", Map.of("id", id), 0, 1).stream().findFirst();
    }

    List<Consultant> members() {
        @SuppressWarnings("unchecked")
        List<Tuple> members = entities.createNativeQuery(
                        "select person_id, name from membership where tenant_id = current_tenant() and ended_at is null order by name, id",
                        Tuple.class)
                .getResultList();
        return members.stream()
                .map(row -> new Consultant(row.get("person_id", UUID.class), row.get("name", String.class)))
                .toList();
    }

    /** The tenants that have let the consultancy in: only with them can it have a job by their name in Auditorium. */
    Set<UUID> letIn() {
        return new HashSet<>(shared.list(
                "select tenant_id from access_grant where grantee_tenant_id = :acting and revoked_at is null",
                Map.of(),
                (row, n) -> row.getObject("tenant_id", UUID.class)));
    }

    private List<ConsultancyLinkRow> rows(String sql, Map<String, Object> parameters, long offset, int size) {
        var query = entities.createNativeQuery(ROW + sql, Tuple.class);
        parameters.forEach(query::setParameter);
        query.setFirstResult(Math.toIntExact(offset)).setMaxResults(size);
        @SuppressWarnings("unchecked")
        List<Tuple> tuples = query.getResultList();
        UUID acting = Acting.current().personId();
        return tuples.stream().map(row -> row(row, acting)).toList();
    }

    private static ConsultancyLinkRow row(Tuple row, @Nullable UUID acting) {
        UUID person = row.get("person_id", UUID.class);
        return new ConsultancyLinkRow(
                row.get("id", UUID.class),
                person,
                row.get("consultant", String.class),
                row.get("client_name", String.class),
                row.get("client_country", String.class),
                row.get("client_tax_id", String.class),
                row.get("client_tenant_id", UUID.class),
                row.get("started_on", LocalDate.class),
                row.get("ended_on", LocalDate.class),
                row.get("until", LocalDate.class),
                acting != null && acting.equals(person),
                row.get("version", Integer.class));
    }
}
