package app.auditorium.report;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What TOSHMS asks to be looked at in addition (DOMAIN A-56): the body's own list, by edition. */
@Component
@Transactional
public class SpecialPoints {

    private final Histories histories;
    private final JdbcClient sql;

    SpecialPoints(Histories histories, DataSource app) {
        this.histories = histories;
        this.sql = JdbcClient.create(app);
    }

    /** A list and since when it holds. */
    public record Edition(String edition, LocalDate validFrom, List<String> points) {}

    /** The editions that the body wrote, the newest first; none while it goes by the built-in one. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Edition> all() {
        return sql.sql("""
                        select edition, valid_from, points from special_points
                        where tenant_id = current_tenant() order by valid_from desc, edition desc""")
                .query((row, n) -> new Edition(row.getString(1), row.getObject(2, LocalDate.class), List.of((String[])
                        row.getArray(3).getArray())))
                .list();
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<Edition> of(String edition) {
        return all().stream().filter(one -> one.edition().equals(edition)).findFirst();
    }

    /** The points that hold on a day: those of the newest edition by then, else the built-in ones. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<String> on(LocalDate day) {
        Optional<Edition> edition =
                all().stream().filter(one -> !one.validFrom().isAfter(day)).findFirst();
        return edition.map(Edition::points)
                .orElseGet(() -> Arrays.asList(Texts.of(Acting.current().locale(), "report.special.points")
                        .split("\n")));
    }

    /**
     * Writes an edition anew, or writes over the one that was read.
     *
     * @param seen null: an edition of this name is not there yet
     */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<Edition> write(
            @Nullable Edition seen, @Nullable String edition, @Nullable LocalDate validFrom, List<String> points) {
        List<String> tidy = points.stream()
                .map(String::strip)
                .filter(point -> !point.isEmpty())
                .distinct()
                .toList();
        Checks checks = new Checks().required("edition", edition, 60);
        if (validFrom == null) {
            checks.invalid("validFrom", "problem.required");
        }
        if (tidy.isEmpty()) {
            checks.invalid("points", "problem.required");
        } else if (tidy.size() > 200) {
            checks.invalid("points", "problem.too-many", 200);
        }
        checks.each("points", tidy, (at, point) -> checks.text(at, point, 500));
        if (checks.refuse() || edition == null || validFrom == null) {
            return Outcome.refused(checks.problems());
        }
        String name = edition.strip();
        UUID id = sql.sql("select id from special_points where tenant_id = current_tenant() and edition = ? for update")
                .param(name)
                .query(UUID.class)
                .optional()
                .orElse(null);
        Edition now = of(name).orElse(null);
        if (seen == null && now != null) {
            checks.invalid("edition", "problem.special.edition-there");
            return Outcome.refused(checks.problems());
        }
        if (seen != null && now == null) {
            return Outcome.notThere();
        }
        if (id != null && !Objects.equals(seen, now)) {
            return histories.stale(id, "special_points");
        }
        if (id == null) {
            sql.sql("insert into special_points (id, edition, valid_from, points) values (?, ?, ?, ?)")
                    .params(UUID.randomUUID(), name, validFrom, tidy.toArray(String[]::new))
                    .update();
        } else {
            sql.sql("""
                            update special_points set valid_from = ?, points = ?, version = version + 1, changed_at = now()
                            where tenant_id = current_tenant() and id = ?""").params(validFrom, tidy.toArray(String[]::new), id).update();
        }
        return Outcome.done(new Edition(name, validFrom, tidy));
    }
}
