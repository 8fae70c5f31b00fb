package app.auditorium.audittime;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what a calculation rests on still is what the files say (C-10). */
@Component
class TimeReview {

    private final JdbcClient sql;

    TimeReview(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    private record Site(UUID id, String name, BigInteger employees, BigInteger contractors, boolean certified) {

        /** As a calculation counts them: some standards leave contractors out. */
        BigInteger people(NewAuditTime.Place counted) {
            return counted.contractors() == null ? employees : employees.add(contractors);
        }
    }

    List<Problem> changedSince(UUID certification, NewAuditTime input) {
        var changes = new ArrayList<Problem>();
        List<String> places = changedPlaces(certification, input);
        if (!places.isEmpty()) {
            changes.add(Problem.rule("C-10", null, "warning.time.people", places));
        }
        if (input.standards().stream().anyMatch(terms -> isOther(certification, terms))) {
            changes.add(Problem.rule("C-10", null, "warning.time.codes"));
        }
        return changes;
    }

    /** A site that joined, went, or has more or fewer people than were counted; sites that are not certified do not count. */
    private List<String> changedPlaces(UUID certification, NewAuditTime input) {
        Map<Object, NewAuditTime.Place> counted = new HashMap<>();
        input.places().forEach(place -> counted.put(place.siteId() == null ? place.name() : place.siteId(), place));
        var changed = new ArrayList<String>();
        for (Site site : sites(certification)) {
            NewAuditTime.Place then = counted.remove(site.id);
            then = then == null ? counted.remove(site.name) : then;
            if (then == null ? site.certified : !people(then).equals(site.people(then))) {
                changed.add(site.name);
            }
        }
        counted.values().stream()
                .filter(place -> place.siteId() != null)
                .map(NewAuditTime.Place::name)
                .forEach(changed::add);
        return changed;
    }

    private static BigInteger people(NewAuditTime.Place place) {
        return place.personnel().stream()
                .map(Headcount::people)
                .filter(Objects::nonNull)
                .reduce(Objects.requireNonNullElse(place.contractors(), BigInteger.ZERO), BigInteger::add);
    }

    private List<Site> sites(UUID certification) {
        return sql.sql("""
                        select s.id, s.name, s.employees, s.contractors,
                               exists (select from certified_site k
                                       where k.tenant_id = c.tenant_id and k.certification_id = c.id and k.site_id = s.id)
                                   or not exists (select from certified_site k
                                                  where k.tenant_id = c.tenant_id and k.certification_id = c.id) as certified
                        from certification c join site s on s.tenant_id = c.tenant_id and s.organisation_id = c.organisation_id
                        where c.tenant_id = current_tenant() and c.id = ? order by s.position, s.name""")
                .param(certification)
                .query((row, n) -> new Site(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        BigInteger.valueOf(row.getLong("employees")),
                        BigInteger.valueOf(row.getLong("contractors")),
                        row.getBoolean("certified")))
                .list();
    }

    private boolean isOther(UUID certification, NewAuditTime.Terms then) {
        record Terms(
                StandardId standard,
                Set<String> codes,
                @Nullable Complexity complexity) {}
        return sql
                .sql(
                        "select standard, iaf_codes, complexity from certification where tenant_id = current_tenant() and id = ?")
                .param(certification)
                .query((row, n) -> new Terms(
                        StandardId.valueOf(row.getString("standard")),
                        Set.of((String[]) row.getArray("iaf_codes").getArray()),
                        row.getString("complexity") == null ? null : Complexity.valueOf(row.getString("complexity"))))
                .list()
                .stream()
                .filter(now -> now.standard == then.standard())
                .anyMatch(now -> !now.codes.equals(Set.copyOf(then.iafCodes()))
                        || now.complexity != null && then.complexity() != null && now.complexity != then.complexity());
    }
}
