package app.auditorium.impartiality;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may not audit or decide for whom: from the body's register and from what consultancies, of whom the body sees nothing else,
 * keep as their jobs. The database judges; a team against which it speaks cannot be committed.
 */
@Component
@Transactional(readOnly = true)
public class Conflicts {

    private static final String BY_CLIENT = """
             from impartiality.conflicts(array(select id from organisation where tenant_id = current_tenant())) c
                 join organisation o on o.tenant_id = current_tenant() and o.id = c.organisation_id
                 left join auditor a on a.tenant_id = o.tenant_id and a.id = c.auditor_id
             where (c.until is null or c.until >= :today)
               and (:text = '' or strpos(o.search_key, :text) > 0 or strpos(lower(coalesce(a.name, '')), :text) > 0)""";

    private static final String AT_RISK = """
            select u.id, u.organisation_id, o.name as organisation, o.name_zh as organisation_zh, u.type, u.starts_on,
                   a.name as auditor, c.auditor_id, c.rule, c.until
            from impartiality.conflicts(array(
                     select distinct organisation_id
                     from audit
                     where tenant_id = current_tenant() and ends_on >= :today
                       and state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED', 'IN_PROGRESS'))) c
                     join audit u on u.tenant_id = current_tenant() and u.organisation_id = c.organisation_id
                and u.ends_on >= :today and u.state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED', 'IN_PROGRESS')
                and (c.until is null or c.until >= u.starts_on)
                     join organisation o on o.tenant_id = u.tenant_id and o.id = u.organisation_id
                     left join audit_member m on m.tenant_id = u.tenant_id and m.audit_id = u.id and m.auditor_id = c.auditor_id
                     left join auditor a on a.tenant_id = u.tenant_id and a.id = c.auditor_id
            where c.auditor_id is null or m.auditor_id is not null
            order by u.starts_on, u.id, a.name limit 500""";

    private final EntityManager entities;
    private final Today today;

    Conflicts(EntityManager entities, Today today) {
        this.entities = entities;
        this.today = today;
    }

    /** Every conflict with a client, past ones included; empty also where there is no such client. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    public List<Conflict> with(UUID organisation) {
        Query query = entities.createNativeQuery(
                        "select auditor_id, rule, until from impartiality.conflicts(:organisation)", Tuple.class)
                .setParameter("organisation", organisation);
        return tuples(query).map(Conflicts::conflict).toList();
    }

    /** A page of the conflicts that stand today, by client; {@code text} is part of the client's or the auditor's name. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    public Page<ClientConflict> byClient(@Nullable String text, PageRequest page) {
        String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        long total = ((Number) entities.createNativeQuery("select count(*) " + BY_CLIENT, Long.class)
                        .setParameter("text", part)
                        .setParameter("today", today.here())
                        .getSingleResult())
                .longValue();
        Query query = entities.createNativeQuery(
                        """
                                select o.id, o.name as organisation, o.name_zh as organisation_zh, a.name as auditor,
                                    c.auditor_id, c.rule, c.until
                                """ + BY_CLIENT + " order by coalesce(o.name_zh, o.name), o.id, auditor nulls first, c.rule",
                        Tuple.class)
                .setParameter("text", part)
                .setParameter("today", today.here())
                .setFirstResult(Math.toIntExact(page.offset()))
                .setMaxResults(page.size());
        return new Page<>(
                tuples(query)
                        .map(row -> new ClientConflict(
                                row.get("id", UUID.class),
                                row.get("organisation", String.class),
                                row.get("organisation_zh", String.class),
                                row.get("auditor", String.class),
                                conflict(row)))
                        .toList(),
                total);
    }

    /** Audits that were planned before the conflict was known: they need another team, or cannot take place. At most 500. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    public List<AuditAtRisk> auditsAtRisk() {
        Query query = entities.createNativeQuery(AT_RISK, Tuple.class).setParameter("today", today.here());
        return tuples(query)
                .map(row -> new AuditAtRisk(
                        row.get("id", UUID.class),
                        row.get("organisation_id", UUID.class),
                        row.get("organisation", String.class),
                        row.get("organisation_zh", String.class),
                        row.get("type", String.class),
                        row.get("starts_on", LocalDate.class),
                        row.get("auditor", String.class),
                        conflict(row)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> tuples(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }

    private static Conflict conflict(Tuple row) {
        return new Conflict(
                row.get("auditor_id", UUID.class), row.get("rule", String.class), row.get("until", LocalDate.class));
    }
}
