package app.auditorium.access;

import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Membership;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that were given to writes with a key of the caller's, so that the same write sent twice happens once. What a call
 * commits carries the news of it, for its process may die before its answer is kept.
 */
@Component
public class IdempotentAnswers {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final Set<Held> underWay = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<@Nullable Held> calling = new ThreadLocal<>();
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    IdempotentAnswers(DataSource app, AbstractPlatformTransactionManager transactions, JsonMapper json) {
        this.sql = JdbcClient.create(app);
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        transactions.addListener(new TransactionExecutionListener() {
            @Override
            public void beforeCommit(TransactionExecution transaction) {
                Held held = calling.get();
                if (held != null && held.isActing() && !transaction.isReadOnly()) {
                    written(held.key);
                }
            }
        });
    }

    /** A claim whose call this server has under way. */
    private record Held(Membership caller, String key) {

        static Held of(String key) {
            return new Held(Acting.current(), key);
        }

        /** What a call does for others meanwhile, as the system, is no part of it. */
        boolean isActing() {
            return Acting.maybe()
                    .filter(now -> now.tenantId().equals(caller.tenantId())
                            && Objects.equals(now.personId(), caller.personId()))
                    .isPresent();
        }
    }

    public record Answer(int status, Map<String, String> headers, String body) {}

    /** Whose turn it is. */
    public sealed interface Claim {

        /** The first with this key: do it, then {@link #keep} or {@link #release}. */
        record Yours() implements Claim {}

        record Answered(Answer answer) implements Claim {}

        record OtherRequest() implements Claim {}

        record UnderWay() implements Claim {}

        /** It was done, and its server died before the answer was kept. */
        record AnswerLost() implements Claim {}
    }

    @AllowedTo
    public Claim claim(String key, byte[] requestHash) {
        Claim claim = claimed(key, requestHash);
        if (claim instanceof Claim.Yours) {
            underWay.add(Held.of(key));
            calling.set(Held.of(key));
        }
        return claim;
    }

    private Claim claimed(String key, byte[] requestHash) {
        try {
            // no ON CONFLICT on tenant tables: CVE-2026-120154
            transaction.executeWithoutResult(
                    status -> sql.sql("insert into idempotent_answer (person_id, key, request_hash) values (?, ?, ?)")
                            .params(person(), key, requestHash)
                            .update());
            return new Claim.Yours();
        } catch (DuplicateKeyException taken) {
            return Objects.requireNonNull(transaction.execute(status -> taken(key, requestHash)));
        }
    }

    @AllowedTo
    public void keep(String key, Answer answer) {
        ended(key);
        transaction.executeWithoutResult(status -> sql.sql("""
                        update idempotent_answer set status = ?, headers = ?::jsonb, body = ?
                        where tenant_id = current_tenant() and person_id = ? and key = ?""")
                .params(answer.status(), json.writeValueAsString(answer.headers()), answer.body(), person(), key)
                .update());
    }

    @AllowedTo
    public void release(String key) {
        ended(key);
        transaction.executeWithoutResult(
                status -> sql.sql("""
                        delete from idempotent_answer
                        where tenant_id = current_tenant() and person_id = ? and key = ? and status is null""").params(person(), key).update());
    }

    private void ended(String key) {
        underWay.remove(Held.of(key));
        calling.remove();
    }

    private void written(String key) {
        sql.sql("""
                        update idempotent_answer set written = true
                        where tenant_id = current_tenant() and person_id = ? and key = ?""").params(person(), key).update();
    }

    /** Says of the calls under way that their server lives. */
    void renew() {
        underWay.forEach(held -> Acting.as(
                held.caller,
                () -> transaction.executeWithoutResult(
                        status -> sql.sql("""
                                update idempotent_answer set at = now()
                                where tenant_id = current_tenant() and person_id = ? and key = ? and status is null""").params(person(), held.key).update())));
    }

    private Claim taken(String key, byte[] requestHash) {
        // a claim that its server does not renew any more is free again after a minute, if nothing was written: it died
        int freed = sql.sql("""
                        update idempotent_answer set at = now(), request_hash = ?
                        where tenant_id = current_tenant() and person_id = ? and key = ?
                          and status is null and not written and at < now() - interval '1 minute'""").params(requestHash, person(), key).update();
        return freed == 1
                ? new Claim.Yours()
                : sql.sql("""
                                select request_hash, status, headers, body,
                                       written and at < now() - interval '1 minute' as died from idempotent_answer
                                where tenant_id = current_tenant() and person_id = ? and key = ?""")
                        .params(person(), key)
                        .query((row, n) -> {
                            if (!Arrays.equals(row.getBytes("request_hash"), requestHash)) {
                                return new Claim.OtherRequest();
                            }
                            if (row.getObject("status") == null) {
                                return row.getBoolean("died") ? new Claim.AnswerLost() : new Claim.UnderWay();
                            }
                            return new Claim.Answered(new Answer(
                                    row.getInt("status"),
                                    json.readValue(row.getString("headers"), HEADERS),
                                    row.getString("body")));
                        })
                        .optional()
                        .orElseGet(Claim.UnderWay::new);
    }

    /** Keys are the caller's own, and whoever calls is a person. */
    private static UUID person() {
        return Objects.requireNonNull(Acting.current().personId());
    }
}
