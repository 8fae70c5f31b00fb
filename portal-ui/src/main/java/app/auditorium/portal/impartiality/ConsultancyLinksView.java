package app.auditorium.portal.impartiality;

import app.auditorium.impartiality.ConsultancyLinkRow;
import app.auditorium.impartiality.ConsultancyLinks;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.ListPage;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;

/** Whom a consultancy advises: its own record, which says plainly what each job bars it from. */
@Route("consulting")
@OpenTo(
        value = {Role.CONSULTANT, Role.ADMINISTRATOR},
        in = TenantKind.CONSULTANCY)
@Destination(title = "consultancy.nav", sign = Sign.HANDSHAKE, order = 20, atHand = true)
@StyleSheet("look/auditor.css")
class ConsultancyLinksView extends ListPage<ConsultancyLinkRow> {

    private final transient ConsultancyLinks jobs;
    private final transient Histories histories;

    ConsultancyLinksView(ConsultancyLinks jobs, Histories histories) {
        super(Words.of("consultancy.nav"));
        this.jobs = jobs;
        this.histories = histories;
        header.summary(Words.of("consultancy.summary")).actions(takeButton());
        filters.search("q", Words.of("consultancy.filter")).toggle("running", Words.of("consultancy.running"));
        columns();
        addComponentAtIndex(1, new Callout(Tone.BLUE, new Span(Words.of("consultancy.private"))));
    }

    private Button takeButton() {
        Button take = new Button(
                Words.of("consultancy.take"),
                Sign.PLUS.icon(),
                click -> new ConsultancyLinkDialog(jobs, histories, null, this::refresh).open());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        return take;
    }

    private void columns() {
        grid.addComponentColumn(ConsultancyLinksView::client)
                .setHeader(Words.of("consultancy.client"))
                .setFlexGrow(2);
        grid.addColumn(ConsultancyLinkRow::consultant).setHeader(Words.of("consultancy.consultant"));
        grid.addComponentColumn(ConsultancyLinksView::lasts)
                .setHeader(Words.of("impartiality.lasts"))
                .setWidth("210px")
                .setFlexGrow(0);
        grid.addComponentColumn(ConsultancyLinksView::barred)
                .setHeader(Words.of("consultancy.barred"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::edit).setWidth("72px").setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, row -> {
            Div card = new Div(client(row), new Span(row.consultant()), lasts(row), barred(row), edit(row));
            card.addClassName("card-row");
            return card;
        });
    }

    private static TwoLine client(ConsultancyLinkRow row) {
        return new TwoLine(
                row.clientName(), row.clientCountry() + (row.clientTaxId() == null ? "" : " · " + row.clientTaxId()));
    }

    private static Span lasts(ConsultancyLinkRow row) {
        return new Span(
                row.endedOn() == null
                        ? Words.of("impartiality.since", row.startedOn())
                        : DateRange.shown(row.startedOn(), row.endedOn()));
    }

    private static Tag barred(ConsultancyLinkRow row) {
        return row.barredUntil() == null
                ? new Tag(Tone.AMBER, Words.of("impartiality.open"))
                : new Tag(Tone.NEUTRAL, Words.of("impartiality.until", row.barredUntil()));
    }

    private Div edit(ConsultancyLinkRow row) {
        boolean administrator = Tab.may(Role.ADMINISTRATOR);
        Div cell = new Div();
        if (row.own() || administrator) {
            Button edit = new Button(
                    Sign.PENCIL.icon(), click -> new ConsultancyLinkDialog(jobs, histories, row, this::refresh).open());
            edit.addThemeVariants(ButtonVariant.TERTIARY);
            edit.setAriaLabel(Words.of("consultancy.edit.of", row.clientName()));
            cell.add(edit);
        }
        return cell;
    }

    @Override
    protected Page<ConsultancyLinkRow> page(PageRequest page) {
        return jobs.list(filters.value("q").orElse(null), filters.on("running"), page);
    }

    @Override
    protected EmptyState empty() {
        return new EmptyState(Sign.HANDSHAKE, Words.of("consultancy.none"), Words.of("consultancy.none.text"))
                .with(takeButton());
    }
}
