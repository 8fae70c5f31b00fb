package app.auditorium.auditor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.tenancy.Acting;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions asked of the auditors' tables: each list costs the same few statements, however long it is. */
@Component
class AuditorList {

    private final EntityManager entities;
    private final HouseRules houseRules;
    private final Clock clock;

    AuditorList(EntityManager entities, HouseRules houseRules, Clock clock) {
        this.entities = entities;
        this.houseRules = houseRules;
        this.clock = clock;
    }

    Page<AuditorRow> page(AuditorFilter filter, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        String wanted = condition(filter, parameters);
        var counting = entities.createNativeQuery("select count(*) from auditor a where " + wanted, Long.class);
        parameters.forEach(counting::setParameter);
        long total = ((Number) counting.getSingleResult()).longValue();
        var finding = entities.createNativeQuery(
                "select a.id from auditor a where " + wanted + " order by " + order(page.sort()), UUID.class);
        parameters.forEach(finding::setParameter);
        finding.setFirstResult(Math.toIntExact(page.offset())).setMaxResults(page.size());
        @SuppressWarnings("unchecked")
        List<UUID> ids = finding.getResultList();
        return new Page<>(rows(ids), total);
    }

    private List<AuditorRow> rows(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Auditor> auditors = entities.createQuery("select a from Auditor a where a.id in :ids", Auditor.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Auditor::id, Function.identity()));
        Map<UUID, List<Competence>> competences = competencesOf(ids);
        Map<UUID, List<AbsenceRow>> absences = absencesOf(ids);
        Map<UUID, Witnessing> witnessed = witnessed(ids);
        return ids.stream()
                .map(id -> Objects.requireNonNull(auditors.get(id))
                        .row(
                                competences.getOrDefault(id, List.of()),
                                absences.getOrDefault(id, List.of()),
                                witnessed.get(id)))
                .toList();
    }

    /** When each of them was witnessed last; those who never were are left out. */
    private Map<UUID, Witnessing> witnessed(Collection<UUID> ids) {
        int months = houseRules.number(HouseRule.WITNESSED_WITHIN);
        @SuppressWarnings("unchecked")
        List<Object[]> latest = entities.createNativeQuery("""
                        select auditor_id, max(held_on) from witnessed_audit
                        where tenant_id = current_tenant() and auditor_id in (:ids) group by auditor_id""", Object[].class)
                .setParameter("ids", ids)
                .getResultList();
        return latest.stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Witnessing((LocalDate) row[1], ((LocalDate) row[1]).plusMonths(months))));
    }

    /** The competences of several auditors in one statement, each list in order. */
    Map<UUID, List<Competence>> competencesOf(Collection<UUID> ids) {
        return entities.createQuery(
                        "select a.id, c from Auditor a join a.competences c where a.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .sorted((one, other) -> Competence.ORDER.compare((Competence) one[1], (Competence) other[1]))
                .collect(groupingBy(row -> (UUID) row[0], mapping(row -> (Competence) row[1], toList())));
    }

    /** The absences of several auditors in one statement, by their first day. */
    Map<UUID, List<AbsenceRow>> absencesOf(Collection<UUID> ids) {
        return entities.createQuery(
                        "select x from Absence x where x.auditorId in :ids order by x.firstDay, x.id", Absence.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(Absence::auditorId, mapping(Absence::row, toList())));
    }

    /** Audits for which an auditor is booked on days of a stretch; without a last day, on any from the first. */
    List<Booking> bookings(UUID auditor, LocalDate from, @Nullable LocalDate until) {
        return entities.createNativeQuery("""
                        select u.id, o.name, o.name_zh, u.type, u.state, m.role, u.starts_on, u.ends_on
                        from audit_member m
                                 join audit u on u.tenant_id = m.tenant_id and u.id = m.audit_id
                                 join organisation o on o.tenant_id = u.tenant_id and o.id = u.organisation_id
                        where m.tenant_id = current_tenant() and m.auditor_id = :auditor
                          and m.booked && daterange(cast(:from as date), cast(:until as date), '[]')
                        order by u.starts_on, u.id limit 200""", Object[].class)
                .setParameter("auditor", auditor)
                .setParameter("from", from)
                .setParameter("until", until == null ? LocalDate.of(9999, 12, 31) : until)
                .getResultStream()
                .map(row -> booking((Object[]) row))
                .toList();
    }

    private static Booking booking(Object[] row) {
        return new Booking(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (LocalDate) row[6],
                (LocalDate) row[7]);
    }

    private String condition(AuditorFilter filter, Map<String, Object> parameters) {
        LocalDate day = filter.availableOn() == null
                ? LocalDate.now(clock.withZone(Acting.current().zone()))
                : filter.availableOn();
        var sql = new StringBuilder("a.tenant_id = current_tenant()");
        if (!filter.left()) {
            sql.append(" and (a.left_on is null or a.left_on >= :day)");
            parameters.put("day", day);
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(" and (strpos(lower(a.name), :text) > 0 or strpos(a.email_key, :text) > 0)");
            parameters.put("text", filter.text().strip().toLowerCase(Locale.ROOT));
        }
        if (!filter.standards().isEmpty()
                || !filter.iafCodes().isEmpty()
                || !filter.roles().isEmpty()) {
            sql.append(" and exists (select from competence c where c.tenant_id = a.tenant_id and c.auditor_id = a.id"
                    + " and (c.valid_until is null or c.valid_until >= :day)");
            parameters.put("day", day);
            oneOf(sql, parameters, "standard", filter.standards());
            oneOf(sql, parameters, "iaf_code", filter.iafCodes());
            oneOf(sql, parameters, "role", filter.roles());
            sql.append(")");
        }
        if (filter.availableOn() != null) {
            sql.append("""
                     and not exists (select from absence x where x.tenant_id = a.tenant_id and x.auditor_id = a.id
                                     and :day between x.first_day and x.last_day)
                     and not exists (select from audit_member m where m.tenant_id = a.tenant_id and m.auditor_id = a.id
                                     and m.booked @> cast(:day as date))""");
            parameters.put("day", day);
        }
        if (filter.witnessingDue()) {
            sql.append("""
                     and exists (select from competence c where c.tenant_id = a.tenant_id and c.auditor_id = a.id
                                 and c.role in ('LEAD_AUDITOR', 'AUDITOR') and (c.valid_until is null or c.valid_until >= :day))
                     and not exists (select from witnessed_audit w where w.tenant_id = a.tenant_id and w.auditor_id = a.id
                                     and cast(w.held_on + make_interval(months => :months) as date) > :day)""");
            parameters.put("day", day);
            parameters.put("months", houseRules.number(HouseRule.WITNESSED_WITHIN));
        }
        return sql.toString();
    }

    private static void oneOf(StringBuilder sql, Map<String, Object> parameters, String column, Set<?> wanted) {
        if (!wanted.isEmpty()) {
            sql.append(" and c.").append(column).append(" in (:").append(column).append(")");
            parameters.put(column, wanted.stream().map(Object::toString).toList());
        }
    }

    private static String order(@Nullable String sort) {
        return switch (sort) {
            case "-name" -> "a.name desc, a.id";
            case "email" -> "a.email_key, a.id";
            case "-email" -> "a.email_key desc, a.id";
            case null, default -> "a.name, a.id";
        };
    }
}
