package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.Briefing;
import app.auditorium.audit.TeamJudgement.Judged;
import app.auditorium.tenancy.AllowedTo;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who could go on audits and why not, as it was judged whenever a team was saved. Rows are added and read, never changed. */
@Component
@Transactional
public class TeamJudgements {

    private final JdbcClient sql;
    private final JsonMapper json;

    TeamJudgements(DataSource app, JsonMapper json) {
        this.sql = JdbcClient.create(app);
        this.json = json;
    }

    private record Content(List<Judged> auditors) {}

    /** The judgement behind the team as it is; empty if it was saved before judgements were kept. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<TeamJudgement> of(UUID audit) {
        return sql.sql("""
                        select judged_at, judged_by, content from team_judgement
                        where tenant_id = current_tenant() and audit_id = ? order by seq desc limit 1""")
                .param(audit)
                .query((row, n) -> new TeamJudgement(
                        row.getObject("judged_at", OffsetDateTime.class).toInstant(),
                        row.getString("judged_by"),
                        json.readValue(row.getString("content"), Content.class).auditors()))
                .optional();
    }

    /** Keeps it in the transaction that saves the team. */
    void keep(UUID audit, Briefing briefing) {
        var content = new Content(briefing.candidates().stream().map(Judged::of).toList());
        sql.sql("""
                        insert into team_judgement (audit_id, seq, content)
                        select ?, coalesce(max(seq), 0) + 1, cast(? as jsonb) from team_judgement
                        where tenant_id = current_tenant() and audit_id = ?""").params(audit, json.writeValueAsString(content), audit).update();
    }
}
