package app.auditorium.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reports as rows: the draft, and the versions as they were submitted. */
@Component
class ReportsOnFile {

    private final JdbcClient sql;
    private final JsonMapper json;

    ReportsOnFile(DataSource app, JsonMapper json) {
        this.sql = JdbcClient.create(app);
        this.json = json;
    }

    /** The draft as it is kept. */
    record Kept(ReportContent content, Report.State state, int version) {}

    /**
     * A version with everything that it said, so that it can be printed for ever.
     *
     * @param known in English; in the language of whoever submitted it where {@code knownZh} was not kept yet
     */
    record Snapshot(
            ReportContent content,
            Map<ReportItem, String> known,
            @Nullable Map<ReportItem, String> knownZh,
            List<ReportedFinding> findings,
            List<ReportedFinding> earlier) {

        Map<ReportItem, String> known(Locale locale) {
            return knownZh != null && Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? knownZh : known;
        }
    }

    Optional<Kept> find(UUID audit) {
        return sql.sql(
                        "select content, state, version from audit_report where tenant_id = current_tenant() and audit_id = ?")
                .param(audit)
                .query((row, n) -> new Kept(
                        json.readValue(row.getString(1), ReportContent.class),
                        Report.State.valueOf(row.getString(2)),
                        row.getInt(3)))
                .optional();
    }

    /** Writes over the version that was read; false if there is another one meanwhile. */
    boolean write(UUID audit, ReportContent content, int version) {
        String text = json.writeValueAsString(content);
        if (find(audit).isEmpty()) {
            return version == -1
                    && sql.sql("insert into audit_report (audit_id, content) values (?, ?::jsonb)")
                                    .params(audit, text)
                                    .update()
                            == 1;
        }
        return sql.sql("""
                        update audit_report set content = ?::jsonb, version = version + 1, changed_at = now()
                        where tenant_id = current_tenant() and audit_id = ? and version = ? and state in ('DRAFT', 'RETURNED')""").params(text, audit, version).update() == 1;
    }

    void stands(UUID audit, Report.State state) {
        sql.sql("""
                        update audit_report set state = ?, version = version + 1, changed_at = now()
                        where tenant_id = current_tenant() and audit_id = ?""").params(state.name(), audit).update();
    }

    /** Keeps what is submitted, for good; answers its number. */
    int submit(UUID audit, Snapshot snapshot) {
        int number = sql.sql("""
                        select coalesce(max(number), 0) + 1 from audit_report_version where tenant_id = current_tenant() and audit_id = ?""").param(audit).query(Integer.class).single();
        sql.sql("insert into audit_report_version (audit_id, number, content) values (?, ?, ?::jsonb)")
                .params(audit, number, json.writeValueAsString(snapshot))
                .update();
        return number;
    }

    /** From now on the client reads the last version. */
    void issue(UUID audit, int number) {
        sql.sql("""
                        update audit_report_version set issued_at = now()
                        where tenant_id = current_tenant() and audit_id = ? and number = ?""").params(audit, number).update();
    }

    List<Report.Submitted> versions(UUID audit) {
        return sql.sql("""
                        select number, person, submitted_at from audit_report_version
                        where tenant_id = current_tenant() and audit_id = ? order by number desc""")
                .param(audit)
                .query((row, n) -> new Report.Submitted(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Snapshot> version(UUID audit, int number) {
        return sql.sql("""
                        select content from audit_report_version
                        where tenant_id = current_tenant() and audit_id = ? and number = ?""")
                .params(audit, number)
                .query((row, n) -> read(row.getString(1)))
                .optional();
    }

    Snapshot read(String content) {
        return json.readValue(content, Snapshot.class);
    }
}
