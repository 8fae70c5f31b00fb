package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a submitted version into the body's engagement: its standards, and the step that goes with it. */
@Component
class Intake {

    private final Moves moves;
    private final JdbcClient sql;

    Intake(Moves moves, DataSource app) {
        this.moves = moves;
        this.sql = JdbcClient.create(app);
    }

    /** The step that a submitted version takes: the first submits, a later one answers. */
    static EngagementStep stepIn(Engagement engagement) {
        return engagement.state() == EngagementState.INFO_REQUESTED ? EngagementStep.ANSWER : EngagementStep.SUBMIT;
    }

    void take(Engagement engagement, ApplicationVersion version, Cause cause) {
        List<StandardId> standards = version.content().standardsOrNone();
        engagement.receive(version.number(), standards);
        moves.take(engagement, stepIn(engagement), cause);
        settle(engagement.id(), standards, version.content());
    }

    /** One row for each standard; what a reviewer has settled already stays. The client's sectors are the first guess. */
    private void settle(UUID engagement, List<StandardId> standards, ApplicationContent content) {
        String[] wanted = standards.stream().map(StandardId::name).toArray(String[]::new);
        sql.sql("""
                        delete from engagement_standard
                        where tenant_id = current_tenant() and engagement_id = ? and not standard = any (cast(? as text[]))""").params(engagement, wanted).update();
        sql.sql("""
                        insert into engagement_standard (engagement_id, standard, iaf_codes, scope_text, scope_text_en)
                        select e.id, w.standard, o.iaf_codes, ?, ?
                        from engagement e join organisation o on o.tenant_id = e.tenant_id and o.id = e.organisation_id
                            cross join unnest(cast(? as text[])) w(standard)
                        where e.tenant_id = current_tenant() and e.id = ?
                          and not exists (select from engagement_standard s where s.tenant_id = e.tenant_id
                                          and s.engagement_id = e.id and s.standard = w.standard)""")
                .params(Arrays.asList(content.scope(), content.scopeEn(), wanted, engagement))
                .update();
    }
}
