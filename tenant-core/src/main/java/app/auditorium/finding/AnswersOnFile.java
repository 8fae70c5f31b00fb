package app.auditorium.finding;

import app.auditorium.tenancy.SharedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers as rows: one's own, and those that the other side sent. */
@Component
class AnswersOnFile {

    private static final String COLUMNS = """
            select c.finding_id, c.tenant_id, c.id, c.version, c.cause, c.correction, c.action, c.due_on, c.evidence, c.source, c.answered_on,
                   c.written_by, c.sent_at
            from corrective_action c
            """;
    private static final String OF_FINDING = " c.finding_tenant_id = :owner and c.finding_id = :finding";

    private final JdbcClient sql;
    private final SharedReads shared;

    AnswersOnFile(DataSource app, SharedReads shared) {
        this.sql = JdbcClient.create(app);
        this.shared = shared;
    }

    /** One's own answers to a finding, drafts included. */
    List<Answer> own(UUID owner, UUID finding) {
        return sql.sql(COLUMNS + " where c.tenant_id = current_tenant() and" + OF_FINDING)
                .param("owner", owner)
                .param("finding", finding)
                .query(AnswersOnFile::shaped)
                .list();
    }

    Optional<Answer> draft(UUID owner, UUID finding) {
        return own(owner, finding).stream().filter(answer -> !answer.isSent()).findFirst();
    }

    /** What the client about whom a finding of one's own is has sent. */
    List<Answer> fromClient(UUID owner, UUID finding, UUID client) {
        return shared.list(
                COLUMNS + " where c.tenant_id = :client and" + OF_FINDING,
                Map.of("client", client, "owner", owner, "finding", finding),
                AnswersOnFile::shaped);
    }

    /** By finding: what one entered for the clients about whom findings of one's own are, and what these have sent themselves. */
    Map<UUID, List<Answer>> toOwn(UUID... findings) {
        var some = sql.sql(COLUMNS + " where c.tenant_id = current_tenant() and c.finding_tenant_id = c.tenant_id"
                        + " and c.finding_id = any (?)")
                .param(findings)
                .query(AnswersOnFile::byFinding)
                .list();
        Map<UUID, UUID> clients = sql
                .sql("""
                                select f.id, o.client_tenant_id from finding f join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id
                                where f.tenant_id = current_tenant() and f.id = any (?) and o.client_tenant_id is not null""")
                .param(findings)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var more = clients.isEmpty()
                ? List.<Map.Entry<UUID, Answer>>of()
                : shared.list(
                        COLUMNS + """
                                join unnest(:findings, :clients) about (finding, client) on about.finding = c.finding_id and about.client = c.tenant_id
                                where c.finding_tenant_id = :acting""",
                        Map.of(
                                "findings", clients.keySet().toArray(UUID[]::new),
                                "clients", clients.values().toArray(UUID[]::new)),
                        AnswersOnFile::byFinding);
        return Stream.concat(some.stream(), more.stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                                answers -> inOrder(answers, List.of()))));
    }

    /** What was sent to a finding that is shared with the acting tenant: by its client, or by the body on its behalf. */
    List<Answer> ofShared(UUID owner, UUID finding) {
        return shared.list(
                COLUMNS + """
                        join finding f on f.tenant_id = c.finding_tenant_id and f.id = c.finding_id
                        where (c.tenant_id = f.tenant_id or c.tenant_id = f.subject_tenant_id) and""" + OF_FINDING, Map.of("owner", owner, "finding", finding), AnswersOnFile::shaped);
    }

    /** Each once, the oldest first, a draft last. */
    static List<Answer> inOrder(List<Answer> some, List<Answer> more) {
        return Stream.concat(some.stream(), more.stream())
                .distinct()
                .sorted(Comparator.comparing(Answer::sentAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Writes a draft over the version that was read; false if there is another one meanwhile. */
    boolean write(UUID owner, UUID finding, NewAnswer answer, @Nullable String source, int version) {
        Optional<Answer> draft = draft(owner, finding);
        if (draft.isEmpty()) {
            return sql.sql("""
                            insert into corrective_action (id, finding_tenant_id, finding_id, cause, correction, action, due_on, evidence, source)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                            .params(Arrays.asList(
                                    UUID.randomUUID(),
                                    owner,
                                    finding,
                                    answer.cause(),
                                    answer.correction(),
                                    answer.action(),
                                    answer.dueOn(),
                                    answer.evidence(),
                                    source))
                            .update()
                    == 1;
        }
        return sql.sql("""
                        update corrective_action set cause = ?, correction = ?, action = ?, due_on = ?, evidence = ?, source = ?,
                            written_by = acting_name(), changed_at = now(), version = version + 1
                        where tenant_id = current_tenant() and id = ? and version = ?""")
                        .params(Arrays.asList(
                                answer.cause(),
                                answer.correction(),
                                answer.action(),
                                answer.dueOn(),
                                answer.evidence(),
                                source,
                                draft.get().id(),
                                version))
                        .update()
                == 1;
    }

    /** From now on it stands still, and the other side reads it. */
    void send(UUID answer, LocalDate answeredOn) {
        sql.sql("""
                        update corrective_action set sent_at = now(), answered_on = ?, version = version + 1
                        where tenant_id = current_tenant() and id = ?""").params(answeredOn, answer).update();
    }

    private static Map.Entry<UUID, Answer> byFinding(ResultSet row, int number) throws SQLException {
        return Map.entry(row.getObject("finding_id", UUID.class), shaped(row, number));
    }

    private static Answer shaped(ResultSet row, int number) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Answer(
                row.getObject("tenant_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new NewAnswer(
                        row.getString("cause"),
                        row.getString("correction"),
                        row.getString("action"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("evidence")),
                row.getString("source"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("written_by"),
                sent == null ? null : sent.toInstant());
    }
}
