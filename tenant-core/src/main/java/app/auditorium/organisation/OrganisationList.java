package app.auditorium.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Filters, sorts and cuts the list in the database: two statements, however long it is. */
@Component
class OrganisationList {

    private static final Map<String, String> SORTS = Map.of(
            "name", "o.search_key",
            // by strokes, as Taiwan's lists are; there is an index of just this
            "nameZh", "coalesce(o.name_zh, o.name) collate \"zh-Hant-TW-x-icu\"",
            "taxId", "o.tax_id",
            "county", "o.county",
            "changedAt", "o.changed_at",
            "sites", "(select count(*) from site s where s.tenant_id = o.tenant_id and s.organisation_id = o.id)",
            "employees",
                    "(select coalesce(sum(s.employees), 0) from site s where s.tenant_id = o.tenant_id and s.organisation_id = o.id)",
            "nextAudit", nextAudit("o"));

    private final EntityManager entities;

    OrganisationList(EntityManager entities) {
        this.entities = entities;
    }

    /** What is wrong with a question for a list. */
    static Checks wrong(OrganisationFilter filter, @Nullable String sort) {
        Checks wrong = new Checks().text("q", filter.q(), 200);
        wrong.each(
                "county", filter.counties(), (at, county) -> wrong.text("county", county, OrganisationChecks.COUNTY));
        for (String code : filter.iafCodes()) {
            if (!IafCode.isValid(code)) {
                wrong.invalid("iaf", "problem.iaf-code", Checks.shortened(code));
            }
        }
        if (sort != null && !SORTS.containsKey(sort.startsWith("-") ? sort.substring(1) : sort)) {
            wrong.invalid("sort", "problem.not-a-value", Checks.shortened(sort), String.join(", ", sorts()));
        }
        return wrong;
    }

    static List<String> sorts() {
        return SORTS.keySet().stream().sorted().toList();
    }

    Page<OrganisationRow> rows(OrganisationFilter filter, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        Query rows = entities.createNativeQuery(
                """
                with page as (
                    select o.*, row_number() over (%s) as place from organisation o where %s %s limit :size offset :offset)
                select p.id, p.name, p.name_zh, p.country, p.county, p.tax_id, array_to_string(p.iaf_codes, ',') as iaf_codes,
                       h.sites, h.employees, h.contractors, %s as next_audit,
                       p.client_tenant_id is not null as linked, p.changed_at
                from page p
                cross join lateral (
                    select cast(count(*) as int) as sites, coalesce(sum(s.employees), 0) as employees,
                           coalesce(sum(s.contractors), 0) as contractors
                    from site s where s.tenant_id = p.tenant_id and s.organisation_id = p.id) h
                order by p.place""".formatted(order(page.sort()), where, order(page.sort()), nextAudit("p")), Tuple.class);
        Query count = entities.createNativeQuery("select count(*) from organisation o where " + where, Long.class);
        parameters.forEach(rows::setParameter);
        parameters.forEach(count::setParameter);
        rows.setParameter("size", page.size()).setParameter("offset", page.offset());
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.getResultList();
        return new Page<>(
                found.stream().map(OrganisationList::row).toList(), ((Number) count.getSingleResult()).longValue());
    }

    Map<UUID, List<SiteDetails>> sitesOf(Collection<UUID> ids) {
        return entities.createQuery(
                        "select o.id, s from Organisation o join o.sites s where o.id in :ids order by s.position",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(row -> (UUID) row[0], mapping(row -> ((Site) row[1]).details(), toList())));
    }

    /** The counties that the filter can offer. */
    @SuppressWarnings("unchecked")
    List<String> counties() {
        return entities.createNativeQuery("""
                select distinct county from organisation
                where tenant_id = current_tenant() and county is not null order by 1 limit 200""", String.class).getResultList();
    }

    static String where(OrganisationFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder("o.tenant_id = current_tenant()");
        String q = Tidy.text(filter.q());
        if (q != null) {
            // strpos, for % and _ are what people type, not patterns
            where.append(" and strpos(o.search_key, lower(:q)) > 0");
            parameters.put("q", q);
        }
        if (!filter.iafCodes().isEmpty()) {
            where.append(" and o.iaf_codes && string_to_array(:iaf, ',')");
            parameters.put("iaf", String.join(",", filter.iafCodes()));
        }
        if (!filter.counties().isEmpty()) {
            where.append(" and o.county in (:counties)");
            parameters.put("counties", filter.counties());
        }
        return where.toString();
    }

    static String order(@Nullable String sort) {
        String key = sort == null ? "name" : sort;
        boolean falling = key.startsWith("-");
        String column = Objects.requireNonNull(SORTS.get(falling ? key.substring(1) : key), "No such sort: " + key);
        return "order by " + column + (falling ? " desc nulls last" : "") + ", o.id";
    }

    static String nextAudit(String of) {
        return """
                (select min(a.starts_on) from audit a where a.tenant_id = %1$s.tenant_id and a.organisation_id = %1$s.id
                 and a.starts_on >= current_date and a.state <> 'CANCELLED')""".formatted(of);
    }

    private static OrganisationRow row(Tuple row) {
        String codes = row.get("iaf_codes", String.class);
        return new OrganisationRow(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("name_zh", String.class),
                row.get("country", String.class),
                row.get("county", String.class),
                row.get("tax_id", String.class),
                codes.isEmpty() ? List.of() : Arrays.asList(codes.split(",")),
                row.get("sites", Number.class).intValue(),
                row.get("employees", Number.class).longValue(),
                row.get("contractors", Number.class).longValue(),
                day(row.get("next_audit")),
                row.get("linked", Boolean.class),
                row.get("changed_at", Instant.class));
    }

    static @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate day -> day;
            case java.sql.Date day -> day.toLocalDate();
            default -> throw new IllegalStateException("No date: " + value);
        };
    }
}
