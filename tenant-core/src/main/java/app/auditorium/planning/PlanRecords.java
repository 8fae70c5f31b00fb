package app.auditorium.planning;

import app.auditorium.kernel.Texts;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Prose;
import app.auditorium.paper.Prose.Fact;
import app.auditorium.paper.RecordsSource;
import app.auditorium.planning.ReasonTable.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why an audit stands on its days with its team, as the plan explains it, printed for the records. */
@Component
class PlanRecords implements RecordsSource {

    private final PlanBoard board;
    private final VisitTable visits;
    private final ReasonTable reasons;
    private final JdbcClient sql;

    PlanRecords(PlanBoard board, VisitTable visits, ReasonTable reasons, DataSource app) {
        this.reasons = reasons;
        this.board = board;
        this.visits = visits;
        this.sql = JdbcClient.create(app);
    }

    private record Planned(UUID plan, UUID visit, UUID audit, String type, LocalDate start) {}

    @Override
    public List<RecordFile> of(UUID certification, Locale locale) {
        return sql
                .sql("""
                        select distinct on (a.starts_on, a.id) v.plan_id, v.id, a.id, a.type, a.starts_on
                        from plan_visit v
                                 join plan p on p.tenant_id = v.tenant_id and p.id = v.plan_id
                                 join audit a on a.tenant_id = v.tenant_id and a.id = v.audit_id
                        where v.tenant_id = current_tenant() and v.certification_id = ?
                        order by a.starts_on, a.id, p.state = 'ACCEPTED' desc, p.copy_of is null desc, p.made_at desc""")
                .param(certification)
                .query((row, n) -> new Planned(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list()
                .stream()
                .map(planned -> file(planned, locale))
                .toList();
    }

    private RecordFile file(Planned planned, Locale locale) {
        Optional<Kept> kept = reasons.of(planned.audit);
        return RecordFile.sheet(
                Section.TEAM,
                Texts.of(locale, "report.type." + planned.type) + " · " + planned.start + " · "
                        + Texts.of(locale, "records.why"),
                kept.map(Kept::at).orElse(null),
                () -> why(planned, kept, locale));
    }

    /** As it was explained when it was accepted; audits accepted before that was kept are explained as of now. */
    private List<Markup> why(Planned planned, Optional<Kept> kept, Locale locale) {
        Why why = kept.map(Kept::why).or(() -> now(planned)).orElse(null);
        var body = new ArrayList<Markup>();
        if (why == null) {
            return body;
        }
        var facts = new ArrayList<Fact>(List.of(
                new Fact(Texts.of(locale, "records.why.window"), why.window()),
                new Fact(Texts.of(locale, "records.why.days"), why.days()),
                new Fact(Texts.of(locale, "records.why.team"), why.team())));
        kept.ifPresent(then -> facts.add(new Fact(Texts.of(locale, "records.why.accepted"), then.by())));
        body.add(Prose.facts(facts));
        table(
                body,
                locale,
                "records.why.weighed",
                why.costs(),
                List.of(85, 15),
                "records.why.preference",
                "records.why.cost");
        table(
                body,
                locale,
                "records.why.instead",
                why.instead(),
                List.of(35, 50, 15),
                "records.why.days",
                "records.why.team",
                "records.why.cost");
        table(
                body,
                locale,
                "records.why.others",
                why.others(),
                List.of(25, 75),
                "records.team.who",
                "records.team.why");
        return body;
    }

    private Optional<Why> now(Planned planned) {
        return visits.visits(planned.plan).stream()
                .filter(visit -> visit.id().equals(planned.visit))
                .findFirst()
                .flatMap(visit ->
                        board.explain(planned.plan, planned.visit).map(explanation -> Why.of(visit, explanation)));
    }

    private static void table(
            List<Markup> body,
            Locale locale,
            String heading,
            List<Why.Line> lines,
            List<Integer> widths,
            String... columns) {
        body.add(Prose.heading(Texts.of(locale, heading)));
        if (lines.isEmpty()) {
            body.add(Prose.note(Texts.of(locale, "records.why.none")));
            return;
        }
        body.add(Prose.textTable(
                widths,
                Arrays.stream(columns).map(key -> Texts.of(locale, key)).toList(),
                lines.stream().map(line -> line.in(locale)).toList()));
    }
}
