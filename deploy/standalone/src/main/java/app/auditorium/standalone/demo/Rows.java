package app.auditorium.standalone.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes many rows at once, as the tenant whose transaction is open; whose they are, the database knows from it. */
@Component
class Rows {

    private static final int BATCH = 500;

    private final JdbcTemplate app;
    private final Clock clock;

    Rows(javax.sql.DataSource app, Clock clock) {
        this.app = new JdbcTemplate(app);
        this.clock = clock;
    }

    /** A cell that holds JSON. */
    record Json(String text) {}

    boolean any(String table) {
        return Boolean.TRUE.equals(app.queryForObject(
                "select exists (select from " + table + " where tenant_id = current_tenant())", Boolean.class));
    }

    /**
     * For the rest of this transaction the planner joins by hash. Of tables that fill only now it has no statistics, takes them for a few
     * rows, and what is checked at the commit would go through all of them again and again.
     */
    void joinByHash() {
        app.execute("set local enable_nestloop = off");
    }

    /** What is recorded from now on in this transaction was on the afternoon of a day, or is just now if that is to come; null: now. */
    void on(@Nullable LocalDate day) {
        app.queryForObject("select set_config('app.moment', ?, true)", String.class, day == null ? "" : moment(day));
    }

    private String moment(LocalDate day) {
        Instant moment = WorkingDays.until(day).atTime(16, 30).toInstant(ZoneOffset.ofHours(8));
        Instant now = clock.instant();
        return (moment.isBefore(now) ? moment : now).toString();
    }

    /** Writes each day's rows as recorded on it, the first day first. */
    <T> void byDay(Collection<T> all, Function<T, LocalDate> day, Consumer<List<T>> write) {
        all.stream()
                .collect(Collectors.groupingBy(day, TreeMap::new, Collectors.toList()))
                .forEach((on, rows) -> {
                    on(on);
                    write.accept(rows);
                });
        on(null);
    }

    /** As {@link #byDay(Collection, Function, Consumer)}, by whoever is said to have done it. */
    <T> void byDay(Collection<T> all, Function<T, LocalDate> day, Function<T, String> person, Consumer<List<T>> write) {
        String acting = app.queryForObject("select coalesce(acting_name(), '')", String.class);
        byDay(
                all,
                day,
                ofDay -> ofDay.stream()
                        .collect(Collectors.groupingBy(person, TreeMap::new, Collectors.toList()))
                        .forEach((name, rows) -> {
                            by(name);
                            write.accept(rows);
                        }));
        by(String.valueOf(acting));
    }

    private void by(String person) {
        app.queryForObject("select set_config('app.person_name', ?, true)", String.class, person);
    }

    /** @param columns as in the insert; {@code cells} answers as many values */
    <T> void insert(String table, String columns, Collection<T> rows, Function<T, List<?>> cells) {
        int count = columns.split(",").length;
        String sql = "insert into " + table + " (" + columns + ") values ("
                + String.join(", ", Collections.nCopies(count, "?")) + ")";
        each(sql, rows, cells);
    }

    /** One statement for each row, with its cells. */
    <T> void each(String sql, Collection<T> rows, Function<T, List<?>> cells) {
        app.batchUpdate(sql, List.copyOf(rows), BATCH, (statement, row) -> fill(statement, cells.apply(row)));
    }

    private static void fill(PreparedStatement statement, List<?> cells) throws SQLException {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Json(String text)) {
                statement.setObject(i + 1, text, Types.OTHER);
            } else {
                statement.setObject(i + 1, value(statement.getConnection(), cells.get(i)));
            }
        }
    }

    private static @Nullable Object value(Connection connection, @Nullable Object cell) throws SQLException {
        return switch (cell) {
            case null -> null;
            case List<?> texts -> connection.createArrayOf("text", texts.toArray());
            case Enum<?> name -> name.name();
            case Instant moment -> OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
            case LocalDate day -> day;
            default -> cell;
        };
    }
}
