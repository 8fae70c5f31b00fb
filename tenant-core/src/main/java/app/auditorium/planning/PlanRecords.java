package app.auditorium.planning;

import app.auditorium.assignment.Reason;
import app.auditorium.kernel.RecordsSource;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Letterhead;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Paper;
import app.auditorium.paper.Press;
import app.auditorium.paper.Prose;
import app.auditorium.paper.Prose.Fact;
import app.auditorium.tenancy.Acting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why an audit stands on its days with its team, as the plan explains it, printed for the records. */
@Component
class PlanRecords implements RecordsSource {

    private final PlanBoard board;
    private final PlanTable plans;
    private final Press press;
    private final JdbcClient sql;

    PlanRecords(PlanBoard board, PlanTable plans, Press press, DataSource app) {
        this.board = board;
        this.plans = plans;
        this.press = press;
        this.sql = JdbcClient.create(app);
    }

    private record Planned(UUID plan, UUID visit, String type, LocalDate start) {}

    @Override
    public List<RecordFile> of(UUID certification, Locale locale) {
        return sql
                .sql("""
                        select v.plan_id, v.id, a.type, a.starts_on
                        from plan_visit v join audit a on a.tenant_id = v.tenant_id and a.id = v.audit_id
                        where v.tenant_id = current_tenant() and v.certification_id = ? order by a.starts_on, v.id""")
                .param(certification)
                .query((row, n) -> new Planned(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)))
                .list()
                .stream()
                .map(planned -> file(planned, locale))
                .toList();
    }

    private RecordFile file(Planned planned, Locale locale) {
        String title = Texts.of(locale, "report.type." + planned.type) + " · " + planned.start;
        return new RecordFile(
                Section.TEAM,
                title + " · " + Texts.of(locale, "records.why"),
                planned.start + "-" + planned.type.toLowerCase(Locale.ROOT).replace('_', '-') + "-why.pdf",
                () -> press.print(Paper.onLetterhead(
                        Letterhead.of(Acting.current().tenantName()),
                        Texts.of(locale, "records.why"),
                        title,
                        locale,
                        why(planned, locale).toArray(Markup[]::new))));
    }

    private List<Markup> why(Planned planned, Locale locale) {
        var body = new ArrayList<Markup>();
        plans.visits(planned.plan).stream()
                .filter(visit -> visit.id().equals(planned.visit))
                .forEach(visit -> body.add(Prose.facts(
                        new Fact(
                                Texts.of(locale, "records.why.window"),
                                visit.windowFrom() + " – " + visit.due() + " · " + visit.rule()),
                        new Fact(Texts.of(locale, "records.why.days"), visit.start() + " – " + visit.end()),
                        new Fact(Texts.of(locale, "records.why.team"), names(visit.team())))));
        board.explain(planned.plan, planned.visit).ifPresent(explanation -> {
            body.add(Prose.heading(Texts.of(locale, "records.why.weighed")));
            body.add(Prose.textTable(
                    List.of(Texts.of(locale, "records.why.preference"), Texts.of(locale, "records.why.cost")),
                    explanation.costs().stream()
                            .map(cost -> List.of(
                                    cost.preference().id() + " "
                                            + Texts.of(locale, cost.preference().key() + ".why", cost.units()),
                                    String.valueOf(cost.points())))
                            .toList()));
            body.add(Prose.heading(Texts.of(locale, "records.why.instead")));
            body.add(Prose.textTable(
                    List.of(
                            Texts.of(locale, "records.why.days"),
                            Texts.of(locale, "records.why.team"),
                            Texts.of(locale, "records.why.cost")),
                    explanation.best().stream()
                            .map(other -> List.of(
                                    other.start() + " – " + other.end(),
                                    names(other.team()),
                                    (other.points() > 0 ? "+" : "") + other.points()))
                            .toList()));
            body.add(Prose.heading(Texts.of(locale, "records.why.others")));
            body.add(Prose.textTable(
                    List.of(Texts.of(locale, "records.team.who"), Texts.of(locale, "records.team.why")),
                    explanation.others().stream()
                            .map(other -> List.of(other.name(), reasons(other, locale)))
                            .toList()));
        });
        return body;
    }

    private static String names(List<VisitRow.Member> team) {
        return team.stream().map(VisitRow.Member::name).collect(Collectors.joining(", "));
    }

    private static String reasons(Explanation.NotGoing other, Locale locale) {
        return other.could()
                ? Texts.of(locale, "records.why.could", other.points() == null ? "–" : other.points())
                : other.reasons().stream()
                        .map((Reason reason) -> reason.rule() + " " + reason.text(locale))
                        .collect(Collectors.joining("; "));
    }
}
