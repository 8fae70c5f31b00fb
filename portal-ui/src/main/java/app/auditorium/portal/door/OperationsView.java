package app.auditorium.portal.door;

import app.auditorium.access.Operations;
import app.auditorium.access.Operations.IncidentRow;
import app.auditorium.access.Operations.JobRow;
import app.auditorium.access.Operations.QueueRow;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.search.SearchEngine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the service does: versions, queues, jobs, incidents. */
@Route("operator/jobs")
@OpenTo(operator = true)
@Destination(title = "nav.jobs", sign = Sign.ACTIVITY, order = 20, group = Destination.Group.OPERATE, atHand = true)
class OperationsView extends Div implements HasDynamicTitle {

    OperationsView(Operations operations, SearchEngine search) {
        UUID operator = Tab.here().map(tab -> tab.person().id()).orElseThrow();
        addClassName("page");
        add(
                new PageHeader(Words.of("nav.jobs")).summary(Words.of("door.operations.summary")),
                versions(operations.versions(operator), search.health()),
                new Panel(Words.of("door.queues"), queues(operations.queues(operator))),
                new Panel(Words.of("door.jobs"), jobs(operations.jobs(operator))),
                new Panel(
                        Words.of("door.incidents"),
                        incidents(operations
                                .incidents(operator, PageRequest.first(PageRequest.MOST))
                                .items())));
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.jobs") + " · Auditorium";
    }

    private static Panel versions(Operations.Versions versions, Optional<SearchEngine.Health> search) {
        Panel panel = new Panel(
                Words.of("nav.versions"),
                new Paragraph("Auditorium " + versions.application() + " · Java " + versions.java() + " · PostgreSQL "
                        + versions.postgres()));
        panel.body()
                .add(search.<Component>map(OperationsView::search)
                        .orElseGet(() -> new Callout(Tone.RED, new Span(Words.of("door.search.away")))));
        if (versions.leaky()) {
            panel.body().add(new Callout(Tone.AMBER, new Span(Words.of("door.versions.leaky", versions.postgres()))));
        }
        return panel;
    }

    private static Paragraph search(SearchEngine.Health search) {
        return new Paragraph(Words.of(
                "door.search", search.version(), Words.of("door.search." + search.light()), search.findings()));
    }

    private static Component queues(List<QueueRow> rows) {
        Grid<QueueRow> grid = Grids.dense();
        grid.addColumn(queue -> Words.of("door.queue." + queue.name()))
                .setHeader(Words.of("door.name"))
                .setFlexGrow(3);
        grid.addColumn(QueueRow::waiting)
                .setHeader(Words.of("door.queue.waiting"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(queue ->
                        queue.failing() == 0 ? new Span("0") : new Tag(Tone.RED, Long.toString(queue.failing())))
                .setHeader(Words.of("door.queue.failing"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(queue -> Moments.shown(queue.oldest())).setHeader(Words.of("door.queue.oldest"));
        Grids.cardsWhenNarrow(
                grid,
                queue -> new TwoLine(
                        Words.of("door.queue." + queue.name()),
                        Words.of("door.queue.waiting") + " " + queue.waiting() + " · " + Words.of("door.queue.failing")
                                + " " + queue.failing()));
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private static Component jobs(List<JobRow> rows) {
        if (rows.isEmpty()) {
            Span none = new Span(Words.of("door.jobs.none"));
            none.addClassName("muted");
            return none;
        }
        Grid<JobRow> grid = Grids.dense();
        grid.addComponentColumn(OperationsView::job)
                .setHeader(Words.of("door.name"))
                .setFlexGrow(3);
        grid.addColumn(job -> Moments.shown(job.finished())).setHeader(Words.of("door.job.last"));
        grid.addColumn(JobRow::runs).setHeader(Words.of("door.job.runs")).setTextAlign(ColumnTextAlign.END);
        grid.addColumn(JobRow::failures)
                .setHeader(Words.of("door.job.failures"))
                .setTextAlign(ColumnTextAlign.END);
        Grids.cardsWhenNarrow(
                grid,
                job -> new Div(
                        job(job),
                        new Span(Moments.shown(job.finished()) + " · " + Words.of("door.job.runs") + " " + job.runs()
                                + " · " + Words.of("door.job.failures") + " " + job.failures())));
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private static Component job(JobRow job) {
        return new TwoLine(
                Words.of("door.job." + job.name().replace(' ', '-')), job.error() == null ? "" : job.error());
    }

    private static Component incidents(List<IncidentRow> rows) {
        if (rows.isEmpty()) {
            return new EmptyState(
                    Sign.SHIELD_CHECK, Words.of("door.incidents.none"), Words.of("door.incidents.none.text"));
        }
        Grid<IncidentRow> grid = Grids.dense();
        grid.addColumn(incident -> Moments.shown(incident.at())).setHeader(Words.of("door.incident.at"));
        grid.addComponentColumn(incident -> new TwoLine(incident.kind(), incident.detail()))
                .setHeader(Words.of("door.incident.what"))
                .setFlexGrow(4);
        Grids.cardsWhenNarrow(
                grid,
                incident -> new TwoLine(incident.kind(), Moments.shown(incident.at()) + " · " + incident.detail()));
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        return grid;
    }
}
