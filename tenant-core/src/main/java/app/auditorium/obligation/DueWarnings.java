package app.auditorium.obligation;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Reader;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Warns a body's planners before something falls due, once at each of its steps (DOMAIN A.1). */
@Component
@Transactional
public class DueWarnings {

    private static final int NAMED = 40;

    private final Obligations obligations;
    private final HouseRules houseRules;
    private final Letters letters;
    private final Today today;
    private final JdbcClient sql;

    DueWarnings(Obligations obligations, HouseRules houseRules, Letters letters, Today today, DataSource app) {
        this.obligations = obligations;
        this.houseRules = houseRules;
        this.letters = letters;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    private record Warning(DueItem item, int daysAhead) {

        String key() {
            return item.certificationId() + " " + item.kind() + " " + item.due() + " " + daysAhead;
        }
    }

    /** Writes the warnings that are new today, and one mail to each planner about all of them. Answers how many. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public int warn() {
        sql.sql("select pg_advisory_xact_lock(hashtext('due_warning ' || current_tenant()))")
                .query((row, n) -> 0)
                .list();
        List<Integer> steps = houseRules.numbers(HouseRule.WARNINGS);
        LocalDate day = today.here();
        var given = sql.sql("""
                        select certification_id || ' ' || what || ' ' || due || ' ' || days_ahead from due_warning
                        where tenant_id = current_tenant() and due >= ?""").param(day).query(String.class).set();
        List<Warning> fresh = obligations.list(DueFilter.until(day.plusDays(steps.getFirst()))).stream()
                .filter(item -> !item.late() && !item.estimated())
                .map(item -> warning(item, steps, day))
                .filter(warning -> warning != null && !given.contains(warning.key()))
                .toList();
        fresh.forEach(this::write);
        if (!fresh.isEmpty()) {
            letters.members(Set.of(Role.PLANNER)).forEach(planner -> tell(planner, fresh));
        }
        return fresh.size();
    }

    /** The smallest step that has been reached, for what is due on a day. */
    private static @Nullable Warning warning(DueItem item, List<Integer> steps, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, item.due());
        return steps.stream()
                .filter(step -> step >= left)
                .reduce((larger, smaller) -> smaller)
                .map(step -> new Warning(item, step))
                .orElse(null);
    }

    /** The smallest step at which each obligation was warned about, by certification, kind and day, as on the screen. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Map<String, Integer> given() {
        record Given(String key, int daysAhead) {}
        return sql.sql("""
                        select certification_id || ' ' || what || ' ' || due as key, min(days_ahead) as step from due_warning
                        where tenant_id = current_tenant() and due >= ? group by 1""").param(today.here()).query((row, n) -> new Given(row.getString(1), row.getInt(2))).stream()
                .collect(Collectors.toMap(Given::key, Given::daysAhead));
    }

    private void write(Warning warning) {
        sql.sql("insert into due_warning (id, certification_id, what, due, days_ahead) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        warning.item.certificationId(),
                        warning.item.kind().name(),
                        warning.item.due(),
                        warning.daysAhead)
                .update();
    }

    private void tell(Reader planner, List<Warning> fresh) {
        var lines = new ArrayList<String>();
        fresh.stream()
                .limit(NAMED)
                .forEach(warning -> lines.add(Texts.of(
                        planner.locale(),
                        warning.item.plannedUntil() == null ? "mail.due.line" : "mail.due.line.planned",
                        warning.item.due(),
                        warning.item.organisation(),
                        warning.item.standard().name().replace('_', ' '),
                        Texts.of(planner.locale(), "due.export.kind." + warning.item.kind()),
                        warning.daysAhead,
                        Objects.requireNonNullElse(warning.item.plannedUntil(), warning.item.due()))));
        letters.fromTenant(planner.letter("mail.due", planner.name(), fresh.size(), String.join("\n", lines)));
    }
}
