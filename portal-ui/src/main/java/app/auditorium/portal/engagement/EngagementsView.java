package app.auditorium.portal.engagement;

import app.auditorium.catalogue.Standard;
import app.auditorium.catalogue.Standards;
import app.auditorium.certification.Certifications;
import app.auditorium.engagement.EngagementExports;
import app.auditorium.engagement.EngagementFilter;
import app.auditorium.engagement.EngagementRow;
import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.Engagements;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Choice;
import app.auditorium.portal.Choices;
import app.auditorium.portal.Destination;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.ListPage;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;

/** The body's engagements, those that moved last first. */
@Route("engagements")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.engagements", sign = Sign.HANDSHAKE, order = 25)
@StyleSheet("look/engagement.css")
@StyleSheet("look/clients.css")
class EngagementsView extends ListPage<EngagementRow> {

    private final Engagements engagements;
    private final EngagementExports exports;
    private final Certifications certifications;
    private final Standards standards;

    EngagementsView(
            Engagements engagements, EngagementExports exports, Certifications certifications, Standards standards) {
        super(Words.of("engagements.page"));
        this.engagements = engagements;
        this.exports = exports;
        this.certifications = certifications;
        this.standards = standards;
        filters.search("q", Words.of("engagements.search"))
                .choice(
                        "state",
                        Words.of("engagements.column.state"),
                        Choices.of(EngagementState.values(), state -> Words.of("engagement.state." + state)))
                .choice(
                        "standard",
                        Words.of("engagements.column.standards"),
                        standards.all().stream()
                                .filter(Standard::certifiable)
                                .map(standard -> new Choice(standard.id().name(), standard.code()))
                                .toList())
                .only("client", Words.of("engagements.column.client"));
        columns();
        header.actions(actions());
    }

    private Component[] actions() {
        List<Component> actions = new ArrayList<>();
        actions.addAll(DownloadButton.exports(
                "engagements", (format, out) -> exports.write(filter(), null, format, Words.language(), out)));
        if (mayWrite()) {
            actions.add(openButton());
        }
        return actions.toArray(Component[]::new);
    }

    private Button openButton() {
        Button open = new Button(
                Words.of("engagements.open"),
                Sign.PLUS.icon(),
                click -> new OpenEngagementDialog(engagements, certifications, standards).open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        return open;
    }

    static boolean mayWrite() {
        return Tab.may(Role.PLANNER, Role.ADMINISTRATOR);
    }

    private void columns() {
        grid.addComponentColumn(EngagementsView::client)
                .setHeader(Words.of("engagements.column.client"))
                .setFlexGrow(3)
                .setSortProperty("organisation");
        grid.addComponentColumn(EngagementsView::standards)
                .setHeader(Words.of("engagements.column.standards"))
                .setFlexGrow(2);
        grid.addComponentColumn(row -> EngagementWords.state(row.state()))
                .setHeader(Words.of("engagements.column.state"))
                .setFlexGrow(1)
                .setSortProperty("state");
        grid.addColumn(row -> Moments.day(row.stateSince()))
                .setHeader(Words.of("engagements.column.since"))
                .setFlexGrow(1)
                .setSortProperty("since");
        grid.addColumn(row -> row.reason() == null ? "" : row.reason())
                .setHeader(Words.of("engagements.column.reason"))
                .setFlexGrow(2);
        Grids.cardsWhenNarrow(grid, row -> {
            Div line = new Div(
                    EngagementWords.state(row.state()),
                    new Span(EngagementWords.standards(row.standards())),
                    EngagementWords.quiet(Moments.day(row.stateSince())));
            line.addClassName("row");
            Div card = new Div(client(row), line);
            card.addClassName("card-row");
            return card;
        });
        grid.addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate("engagements/" + click.getItem().id())));
    }

    private static Component standards(EngagementRow row) {
        Span standards = new Span(EngagementWords.standards(row.standards()));
        standards.addClassName("wraps");
        return standards;
    }

    private static Component client(EngagementRow row) {
        return TwoLine.link(
                AuditWords.client(row.organisation(), row.organisationZh()),
                "engagements/" + row.id(),
                new Span(EngagementWords.number(row.number())),
                new Span(row.linked() ? Words.of("engagement.linked") : ""));
    }

    private EngagementFilter filter() {
        return new EngagementFilter(
                filters.value("q").orElse(null),
                filters.values("state", EngagementState.class),
                filters.values("standard", StandardId.class),
                filters.ids("client").stream().findFirst().orElse(null));
    }

    @Override
    protected Page<EngagementRow> page(PageRequest page) {
        return engagements.list(filter(), page);
    }

    @Override
    protected void counted(long total) {
        super.counted(total);
        header.summary(Words.of("engagements.summary", total));
    }

    @Override
    protected EmptyState empty() {
        EmptyState empty =
                new EmptyState(Sign.HANDSHAKE, Words.of("engagements.empty.title"), Words.of("engagements.empty.text"));
        return mayWrite() ? empty.with(openButton()) : empty;
    }
}
