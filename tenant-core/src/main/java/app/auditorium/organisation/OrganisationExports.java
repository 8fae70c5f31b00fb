package app.auditorium.organisation;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.catalogue.Counties;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Exports;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.AllowedTo;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the list to a file with the columns of the import, one row for each site, so that it can be changed and imported again. */
@Component
@Transactional(readOnly = true)
public class OrganisationExports {

    private final EntityManager entities;
    private final Counties counties;

    OrganisationExports(EntityManager entities, Counties counties) {
        this.entities = entities;
        this.counties = counties;
    }

    /** The whole list, however long, in the order of {@code sort}; answers how many rows were written. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Outcome<Integer> write(
            OrganisationFilter filter, @Nullable String sort, ExportFormat format, Locale locale, OutputStream to) {
        Checks wrong = OrganisationList.wrong(filter, sort);
        return wrong.<Integer>refusal().orElseGet(() -> Outcome.done(write(query(filter, sort), format, locale, to)));
    }

    private int write(Query query, ExportFormat format, Locale locale, OutputStream to) {
        List<String> headings = new ArrayList<>(Arrays.stream(ImportColumn.values())
                .map(column -> column.heading(locale))
                .toList());
        headings.add(ImportColumn.nextAudit(locale));
        int[] written = {0};
        try (Exports file = Exports.open(format, to, Texts.of(locale, "organisation.clients"), headings);
                Stream<?> rows = query.getResultStream()) {
            rows.forEach(row -> {
                try {
                    file.row(cells((Tuple) row, locale));
                    written[0]++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written[0];
    }

    private Query query(OrganisationFilter filter, @Nullable String sort) {
        Map<String, Object> parameters = new HashMap<>();
        Query query = entities.createNativeQuery(
                """
                select o.name, o.name_zh, o.country, o.county, o.tax_id, o.website,
                       array_to_string(o.iaf_codes, ', ') as iaf_codes, array_to_string(o.nace, ', ') as nace,
                       s.name as site, s.address, s.employees, s.contractors, s.shifts, s.central_function,
                       c.name as contact, c.function, c.email, c.phone, %s as next_audit
                from organisation o
                left join site s on s.tenant_id = o.tenant_id and s.organisation_id = o.id
                left join contact c on c.tenant_id = o.tenant_id and c.organisation_id = o.id and c.position = 0
                where %s %s, s.position""".formatted(
                                OrganisationList.nextAudit("o"),
                                OrganisationList.where(filter, parameters),
                                OrganisationList.order(sort)),
                Tuple.class);
        parameters.forEach(query::setParameter);
        return query.setHint(HibernateHints.HINT_FETCH_SIZE, 500);
    }

    private List<@Nullable Object> cells(Tuple row, Locale locale) {
        Boolean central = row.get("central_function", Boolean.class);
        return Arrays.asList(
                row.get("name"),
                row.get("name_zh"),
                row.get("country"),
                counties.shown(row.get("county", String.class), locale),
                row.get("tax_id"),
                row.get("website"),
                row.get("iaf_codes"),
                row.get("nace"),
                row.get("site"),
                row.get("address"),
                row.get("employees"),
                row.get("contractors"),
                row.get("shifts"),
                central == null
                        ? null
                        : Texts.of(locale, central ? "organisation.column.yes" : "organisation.column.no"),
                row.get("contact"),
                row.get("function"),
                row.get("email"),
                row.get("phone"),
                OrganisationList.day(row.get("next_audit")));
    }
}
