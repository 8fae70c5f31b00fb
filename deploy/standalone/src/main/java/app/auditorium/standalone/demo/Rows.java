package app.auditorium.standalone.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes many rows at once, as the tenant whose transaction is open; whose they are, the database knows from it. */
@Component
class Rows {

    private static final int BATCH = 500;

    private final JdbcTemplate app;

    Rows(javax.sql.DataSource app) {
        this.app = new JdbcTemplate(app);
    }

    boolean any(String table) {
        return Boolean.TRUE.equals(app.queryForObject(
                "select exists (select from " + table + " where tenant_id = current_tenant())", Boolean.class));
    }

    /** What is recorded from now on in this transaction was on the afternoon of a day; null: now. */
    void on(@Nullable LocalDate day) {
        String moment = day == null ? "" : day + " 16:30:00+08";
        app.queryForObject("select set_config('app.moment', ?, true)", String.class, moment);
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
            statement.setObject(i + 1, value(statement.getConnection(), cells.get(i)));
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
