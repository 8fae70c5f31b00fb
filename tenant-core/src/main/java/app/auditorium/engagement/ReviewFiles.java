package app.auditorium.engagement;

import app.auditorium.catalogue.Standards;
import app.auditorium.document.Documents;
import app.auditorium.impartiality.Conflicts;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collects what a review is judged by. */
@Component
class ReviewFiles {

    private final EngagementReads reads;
    private final ApplicationTable applications;
    private final Conflicts conflicts;
    private final Documents documents;
    private final Standards standards;
    private final TimeOnFile times;
    private final Today today;
    private final JdbcClient sql;

    ReviewFiles(
            EngagementReads reads,
            ApplicationTable applications,
            Conflicts conflicts,
            Documents documents,
            Standards standards,
            TimeOnFile times,
            Today today,
            DataSource app) {
        this.reads = reads;
        this.applications = applications;
        this.conflicts = conflicts;
        this.documents = documents;
        this.standards = standards;
        this.times = times;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    ReviewFile of(UUID engagement, UUID organisation) {
        LocalDate day = today.here();
        List<StandardTerms> terms = reads.terms(engagement);
        ApplicationContent content = applications.versions(engagement).stream()
                .findFirst()
                .map(ApplicationVersion::content)
                .orElse(ApplicationContent.EMPTY);
        Map<StandardId, String> codes = terms.stream()
                .collect(Collectors.toMap(
                        StandardTerms::standard,
                        t -> standards.byId(t.standard()).code()));
        return new ReviewFile(
                content,
                terms,
                codes,
                accredited(day),
                staff(day),
                conflicts.with(organisation),
                day,
                times.of(engagement),
                documents.of(Applications.DOCUMENTS, engagement).size());
    }

    private Map<StandardId, Set<String>> accredited(LocalDate day) {
        var scope = new HashMap<StandardId, Set<String>>();
        sql.sql("""
                        select standard, iaf_code from scope_entry where tenant_id = current_tenant()
                          and valid_from <= :day and (valid_until is null or valid_until >= :day)""").param("day", day).query(row -> {
            scope.computeIfAbsent(StandardId.valueOf(row.getString(1)), s -> new HashSet<>())
                    .add(row.getString(2));
        });
        return scope;
    }

    private List<ReviewFile.Staff> staff(LocalDate day) {
        var people = new LinkedHashMap<UUID, ReviewFile.Staff>();
        sql.sql("""
                        select a.id, a.name, a.languages, c.standard, c.iaf_code, c.role
                        from auditor a left join competence c on c.tenant_id = a.tenant_id and c.auditor_id = a.id
                            and (c.valid_until is null or c.valid_until >= :day)
                        where a.tenant_id = current_tenant() and (a.left_on is null or a.left_on >= :day)
                        order by a.name, a.id""").param("day", day).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            ReviewFile.Staff one = people.get(id);
            if (one == null) {
                one = new ReviewFile.Staff(
                        id,
                        row.getString("name"),
                        Set.of((String[]) row.getArray("languages").getArray()),
                        new HashSet<>());
                people.put(id, one);
            }
            if (row.getString("standard") != null) {
                one.skills()
                        .add(new ReviewFile.Skill(
                                StandardId.valueOf(row.getString("standard")),
                                row.getString("iaf_code"),
                                Role.valueOf(row.getString("role"))));
            }
        });
        return new ArrayList<>(people.values());
    }
}
