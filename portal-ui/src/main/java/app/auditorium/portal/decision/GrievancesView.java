package app.auditorium.portal.decision;

import app.auditorium.certification.Certifications;
import app.auditorium.decision.DecisionFiles;
import app.auditorium.decision.Decisions;
import app.auditorium.decision.GrievanceDetails;
import app.auditorium.decision.GrievanceFilter;
import app.auditorium.decision.GrievanceKind;
import app.auditorium.decision.GrievanceState;
import app.auditorium.decision.Grievances;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Choices;
import app.auditorium.portal.Destination;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.ListPage;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;

/** Complaints and appeals, what presses first. */
@Route("grievances")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "grievances.nav", sign = Sign.MESSAGE_SQUARE, order = 35, group = Destination.Group.MANAGE)
@StyleSheet("look/decisions.css")
class GrievancesView extends ListPage<GrievanceDetails> {

    private final transient Grievances grievances;
    private final transient Certifications certifications;
    private final transient Decisions decisions;
    private final transient Today today;

    GrievancesView(Grievances grievances, Certifications certifications, Decisions decisions, Today today) {
        super(Words.of("grievances.page"));
        this.grievances = grievances;
        this.certifications = certifications;
        this.decisions = decisions;
        this.today = today;
        filters.search("q", Words.of("grievances.search"))
                .choice("kind", Words.of("grievances.kind"), Choices.of(GrievanceKind.values(), GrievanceWords::kind))
                .choice(
                        "state",
                        Words.of("decisions.column.state"),
                        Choices.of(GrievanceState.values(), GrievanceWords::word));
        if (Tab.may(Role.ADMINISTRATOR)) {
            header.actions(AuditLinks.link("house-rules", Words.of("grievances.days")), registerButton());
        } else {
            header.actions(registerButton());
        }
        grid.addComponentColumn(GrievancesView::name)
                .setHeader(Words.of("grievance.number"))
                .setFlexGrow(3)
                .setSortProperty("number");
        grid.addColumn(row -> GrievanceWords.kind(row.kind()))
                .setHeader(Words.of("grievances.kind"))
                .setFlexGrow(1);
        grid.addColumn(GrievanceDetails::receivedOn)
                .setHeader(Words.of("grievance.received"))
                .setFlexGrow(1)
                .setSortProperty("received");
        grid.addComponentColumn(this::due)
                .setHeader(Words.of("decisions.column.due"))
                .setFlexGrow(1)
                .setSortProperty("due");
        grid.addComponentColumn(row -> GrievanceWords.state(row.state()))
                .setHeader(Words.of("decisions.column.state"))
                .setFlexGrow(1)
                .setSortProperty("state");
        Grids.cardsWhenNarrow(grid, this::card);
        grid.addItemClickListener(
                click -> AuditLinks.go("grievances/" + click.getItem().id()));
    }

    private Button registerButton() {
        Button register = new Button(
                Words.of("grievances.register"),
                Sign.PLUS.icon(),
                click -> new RegisterGrievanceDialog(grievances, certifications, decisions, today.here()).open());
        register.addThemeVariants(ButtonVariant.PRIMARY);
        return register;
    }

    private static Component name(GrievanceDetails row) {
        return TwoLine.link(GrievanceWords.title(row), "grievances/" + row.id(), new Span(row.raisedBy()));
    }

    private Component due(GrievanceDetails row) {
        return row.state() == GrievanceState.CLOSED ? new Span("–") : new DueDate(row.due(), today.here());
    }

    private Component card(GrievanceDetails row) {
        Div line = new Div(new Span(GrievanceWords.kind(row.kind())), due(row), GrievanceWords.state(row.state()));
        line.addClassName("row");
        Div card = new Div(name(row), line);
        card.addClassName("card-row");
        return card;
    }

    @Override
    protected Page<GrievanceDetails> page(PageRequest page) {
        return grievances.list(
                new GrievanceFilter(
                        filters.value("q").orElse(null),
                        filters.values("kind", GrievanceKind.class),
                        filters.values("state", GrievanceState.class)),
                page);
    }

    @Override
    protected void counted(long total) {
        DecisionFiles.Awaiting open = grievances.open();
        header.summary(Words.of("grievances.summary", open.open(), open.late()));
    }

    @Override
    protected EmptyState empty() {
        return new EmptyState(
                Sign.MESSAGE_SQUARE,
                Words.of("grievances.empty.title"),
                Words.of("grievances.empty.text"),
                registerButton());
    }
}
