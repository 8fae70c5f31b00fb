package app.auditorium.notification;

import app.auditorium.access.Operators;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the mail: for a tenant without the texts, for the operator with those that are kept. */
@Component
public class Mails {

    private static final String COLUMNS = "select id, recipient, subject, state, written_at, settled_at, error";

    private final JdbcClient app;
    private final DatabaseRole door;
    private final Operators operators;

    Mails(DataSource app, @Qualifier("doorkeeper") DatabaseRole door, Operators operators) {
        this.app = JdbcClient.create(app);
        this.door = door;
        this.operators = operators;
    }

    /** How far a mail has come. */
    public enum State {
        WAITING,
        SENT,
        /** No mail server is set up: the operator reads it here. */
        KEPT,
        FAILED
    }

    public record MailRow(
            UUID id,
            String recipient,
            String subject,
            State state,
            Instant writtenAt,
            @Nullable Instant settledAt,
            @Nullable String error) {

        static MailRow of(ResultSet row, int number) throws SQLException {
            OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
            return new MailRow(
                    row.getObject("id", UUID.class),
                    row.getString("recipient"),
                    row.getString("subject"),
                    State.valueOf(row.getString("state")),
                    row.getObject("written_at", OffsetDateTime.class).toInstant(),
                    settled == null ? null : settled.toInstant(),
                    row.getString("error"));
        }
    }

    /** A mail with its text, which may hold one-time links. */
    public record KeptMail(MailRow mail, String body) {}

    /** The tenant's own mail, newest first. */
    @AllowedTo(Role.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Page<MailRow> ofTenant(PageRequest page) {
        long total = app.sql("select count(*) from mail where tenant_id = current_tenant()")
                .query(Long.class)
                .single();
        return new Page<>(
                app.sql(
                                COLUMNS
                                        + " from mail where tenant_id = current_tenant() order by written_at desc, id limit ? offset ?")
                        .params(page.size(), page.offset())
                        .query(MailRow::of)
                        .list(),
                total);
    }

    /** All mail, newest first, with the texts of what is kept, waits or failed. */
    @AtTheDoor("the operator")
    public Page<KeptMail> all(UUID operator, PageRequest page) {
        operators.require(operator);
        return door.call(sql -> new Page<>(
                sql.sql(COLUMNS + ", body from mail order by written_at desc, id limit ? offset ?")
                        .params(page.size(), page.offset())
                        .query((row, n) -> new KeptMail(MailRow.of(row, n), row.getString("body")))
                        .list(),
                sql.sql("select count(*) from mail").query(Long.class).single()));
    }
}
