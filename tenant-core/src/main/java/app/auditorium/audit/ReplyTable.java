package app.auditorium.audit;

import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.SharedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replies: one's own, and those that clients wrote themselves, which are read as shared rows. */
@Component
class ReplyTable {

    private static final String COLUMNS =
            "select r.id, r.audit_id, r.audit_version, r.answer, r.about, r.reason, r.wanted_day, r.objected_to, r.source,"
                    + " r.given_on, r.person, r.recorded_at from audit_reply r ";
    private static final Comparator<Reply> NEWEST =
            Comparator.comparing(Reply::recordedAt).reversed();

    private final JdbcClient sql;
    private final SharedReads shared;

    ReplyTable(DataSource app, SharedReads shared) {
        this.sql = JdbcClient.create(app);
        this.shared = shared;
    }

    /** Which audit is answered, and who reads the answer besides its owner. */
    record Target(
            UUID owner,
            UUID audit,
            int version,
            StandardId standard,
            @Nullable UUID reader) {}

    UUID write(Target target, NewReply reply, LocalDate on) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into audit_reply (id, audit_tenant_id, audit_id, audit_version, standard, answer, about, reason,
                                                 wanted_day, objected_to, source, given_on, subject_tenant_id, released_at)
                        values (:id, :owner, :audit, :version, :standard, :answer, :about, :reason, :wanted, :objected, :source, :on, :reader, now())""")
                .param("id", id)
                .param("owner", target.owner)
                .param("audit", target.audit)
                .param("version", target.version)
                .param("standard", target.standard.name())
                .param("answer", String.valueOf(reply.answer()))
                .param("about", reply.about() == null ? null : reply.about().name())
                .param("reason", reply.reason() == null ? null : reply.reason().strip())
                .param("wanted", reply.wantedDay())
                .param("objected", reply.objectedTo().toArray(String[]::new))
                .param("source", reply.source() == null ? null : reply.source().strip())
                .param("on", on)
                .param("reader", target.reader)
                .update();
        return id;
    }

    /** Everything that was answered to an audit, on either side of the wall, the newest first. */
    List<Reply> of(UUID audit) {
        List<Reply> own = sql.sql(COLUMNS + "where r.tenant_id = current_tenant() and r.audit_id = :audit")
                .param("audit", audit)
                .query(ReplyTable::shape)
                .list();
        List<Reply> theirs = shared.about(
                COLUMNS + "where r.{about} and r.audit_id = :audit", Map.of("audit", audit), ReplyTable::shape);
        return Stream.concat(own.stream(), theirs.stream()).sorted(NEWEST).toList();
    }

    /** The newest of all audits on either side, at most so many. */
    List<Reply> newest(int most) {
        String order = " order by r.recorded_at desc limit :most";
        List<Reply> own = sql.sql(COLUMNS + "where r.tenant_id = current_tenant()" + order)
                .param("most", most)
                .query(ReplyTable::shape)
                .list();
        List<Reply> theirs = shared.about(COLUMNS + "where r.{about}" + order, Map.of("most", most), ReplyTable::shape);
        return Stream.concat(own.stream(), theirs.stream())
                .sorted(NEWEST)
                .limit(most)
                .toList();
    }

    /** A client's own reply, if it is there to be read and that client's. */
    Optional<Reply> theirs(UUID reply, UUID client) {
        return shared
                .about(
                        COLUMNS + "where r.{about} and r.id = :id and r.tenant_id = :client",
                        Map.of("id", reply, "client", client),
                        ReplyTable::shape)
                .stream()
                .findFirst();
    }

    /** The client company's tenant that an own audit is about, if it has one. */
    Optional<UUID> clientOf(UUID audit) {
        return sql.sql("""
                        select subject_tenant_id from audit
                        where tenant_id = current_tenant() and id = :audit and subject_tenant_id is not null""").param("audit", audit).query(UUID.class).optional();
    }

    private static Reply shape(ResultSet row, int n) throws SQLException {
        String about = row.getString("about");
        return new Reply(
                row.getObject("id", UUID.class),
                row.getObject("audit_id", UUID.class),
                row.getInt("audit_version"),
                Reply.Answer.valueOf(row.getString("answer")),
                about == null ? null : Reply.About.valueOf(about),
                row.getString("reason"),
                row.getObject("wanted_day", LocalDate.class),
                List.of((String[]) row.getArray("objected_to").getArray()),
                row.getString("source"),
                row.getObject("given_on", LocalDate.class),
                row.getString("person"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
