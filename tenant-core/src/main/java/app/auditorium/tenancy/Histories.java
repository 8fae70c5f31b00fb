package app.auditorium.tenancy;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what, as the database recorded it. */
@Component
@Transactional(readOnly = true)
public class Histories {

    private static final int READ = 20;

    private final JdbcClient sql;
    private final JsonMapper json;

    Histories(DataSource app, JsonMapper json) {
        this.sql = JdbcClient.create(app);
        this.json = json;
    }

    /**
     * One recorded change.
     *
     * @param part table that changed, such as {@code site} for an organisation
     * @param changes by column: [before, after]
     */
    public record Change(Instant at, @Nullable String person, String part, String action, JsonNode changes) {}

    /** The changes of one record, newest first. */
    @AllowedTo
    public Page<Change> of(UUID subject, PageRequest page) {
        long total = sql.sql("select count(*) from history where tenant_id = current_tenant() and subject_id = ?")
                .param(subject)
                .query(Long.class)
                .single();
        return new Page<>(
                sql.sql("""
                                select at, person, part, action, changes from history
                                where tenant_id = current_tenant() and subject_id = ? order by id desc limit ? offset ?""")
                        .params(subject, page.size(), page.offset())
                        .query(this::change)
                        .list(),
                total);
    }

    /** Where the history of a record ends now, for whoever asks later what came {@link #since}. */
    @AllowedTo
    public long end(UUID subject) {
        return sql.sql("select coalesce(max(id), 0) from history where tenant_id = current_tenant() and subject_id = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    /** What was changed after the history of a record ended at {@code end}, newest first, the newest change in any case. */
    @AllowedTo
    public List<Change> since(UUID subject, long end) {
        return sql.sql("""
                        select at, person, part, action, changes from history
                        where tenant_id = current_tenant() and subject_id = ? and id > least(?, ? - 1) order by id desc limit ?""")
                .params(subject, end, end(subject), READ)
                .query(this::change)
                .list();
    }

    private Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("part"),
                row.getString("action"),
                json.readTree(row.getString("changes")));
    }

    /** The newest change of a record: who was quicker, and when. */
    @AllowedTo
    public Optional<Change> latestOf(UUID subject) {
        return of(subject, PageRequest.first(1)).items().stream().findFirst();
    }

    /** The answer to whoever changed a part of a record that somebody changed meanwhile: who, and when. */
    @AllowedTo
    public <T> Outcome<T> stale(UUID subject, String part) {
        return sql.sql("""
                        select at, person from history
                        where tenant_id = current_tenant() and subject_id = ? and part = ? order by id desc limit 1""")
                .params(subject, part)
                .query((row, n) -> new Outcome.Stale<T>(
                        row.getString("person"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(new Outcome.Stale<>(null, null));
    }
}
