package app.auditorium.report;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

    private final JdbcClient sql;

    SpecialPoints(DataSource app) {
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

    /** Writes an edition, or writes over the one of the same name. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<Edition> write(@Nullable String edition, @Nullable LocalDate validFrom, List<String> points) {
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
        int there = sql.sql("""
                        update special_points set valid_from = ?, points = ?, version = version + 1, changed_at = now()
                        where tenant_id = current_tenant() and edition = ?""")
                .params(validFrom, tidy.toArray(String[]::new), name)
                .update();
        if (there == 0) {
            sql.sql("insert into special_points (id, edition, valid_from, points) values (?, ?, ?, ?)")
                    .params(UUID.randomUUID(), name, validFrom, tidy.toArray(String[]::new))
                    .update();
        }
        return Outcome.done(new Edition(name, validFrom, tidy));
    }
}
