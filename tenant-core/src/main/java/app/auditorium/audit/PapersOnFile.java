package app.auditorium.audit;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The papers that the steps of an audit ask for, each kept once with its revisions in the history. */
@Component
class PapersOnFile {

    /** The kinds of papers, and what each says. */
    enum Kind {
        PLAN(AuditPlan.class),
        OPENING(Meeting.class),
        CLOSING(ClosingMeeting.class),
        STAGE_1(Stage1Conclusions.class);

        private final Class<?> shape;

        Kind(Class<?> shape) {
            this.shape = shape;
        }
    }

    private final JdbcClient sql;
    private final JsonMapper json;

    PapersOnFile(DataSource app, JsonMapper json) {
        this.sql = JdbcClient.create(app);
        this.json = json;
    }

    <T> Optional<Paper<T>> find(UUID audit, Kind kind, Class<T> shape) {
        return sql.sql("""
                        select content, version, revision, issued_at from audit_paper
                        where tenant_id = current_tenant() and audit_id = ? and kind = ?""")
                .params(audit, kind.name())
                .query((row, n) -> {
                    OffsetDateTime issued = row.getObject("issued_at", OffsetDateTime.class);
                    return new Paper<>(
                            json.readValue(row.getString("content"), shape),
                            row.getInt("version"),
                            row.getInt("revision"),
                            issued == null ? null : issued.toInstant());
                })
                .optional();
    }

    /** Writes over the version that was read; false if there is another one meanwhile. */
    boolean write(UUID audit, Kind kind, Object paper, int version) {
        if (!kind.shape.isInstance(paper)) {
            throw new IllegalArgumentException(kind + " is no " + paper.getClass());
        }
        String content = json.writeValueAsString(paper);
        boolean there =
                sql.sql("""
                        select exists (select from audit_paper where tenant_id = current_tenant() and audit_id = ? and kind = ?)""").params(audit, kind.name()).query(Boolean.class).single();
        if (!there) {
            return version == Paper.NONE
                    && sql.sql("insert into audit_paper (audit_id, kind, content) values (?, ?, ?::jsonb)")
                                    .params(audit, kind.name(), content)
                                    .update()
                            == 1;
        }
        return sql.sql("""
                        update audit_paper set content = ?::jsonb, version = version + 1, changed_at = now()
                        where tenant_id = current_tenant() and audit_id = ? and kind = ? and version = ?""").params(content, audit, kind.name(), version).update() == 1;
    }

    /** Writes what belongs to a step, whatever was there before. */
    void write(UUID audit, Kind kind, Object paper) {
        int version = find(audit, kind, kind.shape).map(Paper::version).orElse(Paper.NONE);
        if (!write(audit, kind, paper, version)) {
            throw new IllegalStateException(kind + " of audit " + audit + " changed within one transaction");
        }
    }

    /** From now on the client reads it. */
    void issue(UUID audit, Kind kind) {
        sql.sql("""
                        update audit_paper set issued_at = now(), revision = revision + 1, version = version + 1
                        where tenant_id = current_tenant() and audit_id = ? and kind = ?""").params(audit, kind.name()).update();
    }

    /** A plan whose days no longer hold is no longer the client's to read. */
    void withdraw(UUID audit, Kind kind) {
        sql.sql("""
                        update audit_paper set issued_at = null, version = version + 1
                        where tenant_id = current_tenant() and audit_id = ? and kind = ? and issued_at is not null""").params(audit, kind.name()).update();
    }
}
