package app.auditorium.portal.door;

import app.auditorium.access.Operations;
import app.auditorium.access.Tenancies;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.Destination;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.UUID;

/** What the operator looks at first: whether anything fails, and who uses the service. */
@Route("operator/home")
@OpenTo(operator = true)
@Destination(title = "nav.operations", sign = Sign.HOUSE, order = 5, group = Destination.Group.OPERATE, atHand = true)
@StyleSheet("look/audits.css")
class OperatorHomeView extends Div implements HasDynamicTitle {

    OperatorHomeView(Operations operations, Tenancies tenancies) {
        UUID operator = Tab.here().map(tab -> tab.person().id()).orElseThrow();
        addClassName("page");
        List<Operations.QueueRow> queues = operations.queues(operator);
        var incidents = operations.incidents(operator, PageRequest.first(1));
        var jobs = operations.jobs(operator);
        long failing = queues.stream().mapToLong(Operations.QueueRow::failing).sum();
        long waiting = queues.stream().mapToLong(Operations.QueueRow::waiting).sum();
        long broken = jobs.stream().filter(job -> job.error() != null).count();
        Div tiles = new Div(
                new StatTile(
                                Words.of("nav.tenants"),
                                String.valueOf(tenancies
                                        .list(operator, "", PageRequest.first(1))
                                        .total()),
                                Words.of("door.home.tenants"))
                        .leadingTo("operator/tenants"),
                new StatTile(
                                Words.of("door.home.waiting"),
                                String.valueOf(waiting),
                                verdict(failing, "door.home.failing"))
                        .leadingTo("operator/jobs"),
                new StatTile(
                                Words.of("door.home.jobs"),
                                String.valueOf(jobs.size()),
                                verdict(broken, "door.home.broken"))
                        .leadingTo("operator/jobs"),
                new StatTile(
                                Words.of("door.incidents"),
                                String.valueOf(incidents.total()),
                                verdict(incidents.total(), "door.home.incidents"))
                        .leadingTo("operator/jobs"));
        tiles.addClassName("tiles");
        add(new PageHeader(Words.of("nav.operations")).summary(Words.of("door.home.summary")), tiles, queues(queues));
    }

    private static Component verdict(long bad, String key) {
        return bad == 0
                ? new Tag(Tone.GREEN, Sign.CHECK, Words.of("door.home.fine"))
                : new Tag(Tone.RED, Sign.ALERT, Words.of(key, bad));
    }

    private static Panel queues(List<Operations.QueueRow> queues) {
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        queues.forEach(queue -> list.add(new ListItem(
                new TwoLine(
                        Words.of("door.queue." + queue.name()),
                        queue.oldest() == null
                                ? Words.of("door.home.empty")
                                : Words.of("door.home.oldest", Moments.shown(queue.oldest()))),
                new Span(Words.of("door.home.count", queue.waiting())))));
        Anchor all = new Anchor("operator/jobs", Words.of("nav.jobs"));
        all.getElement().setAttribute("router-link", true);
        return new Panel(Words.of("door.queues"), list).actions(all);
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.operations") + " · Auditorium";
    }
}
