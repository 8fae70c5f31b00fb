package app.auditorium.portal.certification;

import app.auditorium.audittime.ProposedComplexities;
import app.auditorium.catalogue.Sectors;
import app.auditorium.catalogue.Standard;
import app.auditorium.catalogue.Standards;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationFilter;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Choice;
import app.auditorium.portal.Choices;
import app.auditorium.portal.Destination;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.ListPage;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The certifications of the body, each with the audit that comes next. */
@Route("certifications")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.certifications", sign = Sign.AWARD, order = 30)
@StyleSheet("look/audits.css")
class CertificationsView extends ListPage<CertificationDetails> {

    private final Certifications certifications;
    private final Standards standards;
    private final Sectors sectors;
    private final ProposedComplexities complexities;
    private final Today today;

    CertificationsView(
            Certifications certifications,
            Standards standards,
            Sectors sectors,
            ProposedComplexities complexities,
            Today today) {
        super(Words.of("certifications.page"));
        this.certifications = certifications;
        this.standards = standards;
        this.sectors = sectors;
        this.complexities = complexities;
        this.today = today;
        List<Component> actions = new ArrayList<>(exports("certifications", file()));
        if (mayRecord()) {
            actions.add(recordButton());
        }
        header.actions(actions);
        filters.search("q", Words.of("certifications.search"))
                .choice(
                        "standard",
                        Words.of("certifications.filter.standard"),
                        standards.all().stream()
                                .filter(Standard::certifiable)
                                .map(standard -> new Choice(standard.id().name(), standard.code()))
                                .toList())
                .choice(
                        "state",
                        Words.of("certifications.column.state"),
                        Choices.of(CertificationState.values(), state -> Words.of("certification.state." + state)))
                .choice("iaf", Words.of("audits.filter.iaf"), Choices.sectors(sectors))
                .only("client", Words.of("audits.filter.client"));
        columns();
    }

    private Button recordButton() {
        Button record = new Button(
                Words.of("certifications.record"),
                Sign.PLUS.icon(),
                click -> new RecordCertificationDialog(certifications, standards, sectors, complexities).open());
        record.addThemeVariants(ButtonVariant.PRIMARY);
        return record;
    }

    static boolean mayRecord() {
        return Tab.may(Role.PLANNER, Role.ADMINISTRATOR);
    }

    private void columns() {
        grid.addComponentColumn(CertificationsView::client)
                .setHeader(Words.of("certifications.column.client"))
                .setFlexGrow(4)
                .setSortProperty("organisation");
        grid.addColumn(row -> AuditWords.standard(row.standard()))
                .setHeader(Words.of("certifications.column.standard"))
                .setWidth("112px")
                .setFlexGrow(0)
                .setSortProperty("standard");
        grid.addComponentColumn(row -> AuditWords.state(row.state()))
                .setHeader(Words.of("certifications.column.state"))
                .setWidth("120px")
                .setFlexGrow(0)
                .setSortProperty("state");
        grid.addComponentColumn(CertificationsView::next)
                .setHeader(Words.of("certifications.column.next"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::due)
                .setHeader(Words.of("certifications.column.due"))
                .setFlexGrow(1);
        grid.addColumn(row -> row.expiresOn() == null ? "" : row.expiresOn().toString())
                .setHeader(Words.of("certifications.column.expiry"))
                .setFlexGrow(1)
                .setSortProperty("expiresOn");
        Grids.cardsWhenNarrow(grid, row -> {
            Div line = new Div(new Span(AuditWords.standard(row.standard())), AuditWords.state(row.state()), next(row));
            line.addClassName("row");
            Div card = new Div(client(row), line);
            card.addClassName("card-row");
            coming(row).ifPresent(slot -> card.add(pair("due", new DueDate(slot.due(), today.here()))));
            if (row.expiresOn() != null) {
                card.add(pair("expiry", new Span(row.expiresOn().toString())));
            }
            return card;
        });
        grid.addItemClickListener(
                click -> AuditLinks.go(AuditLinks.certification(click.getItem().id())));
    }

    private static Div pair(String column, Component value) {
        Span label = new Span(Words.of("certifications.column." + column));
        label.addClassName("label");
        Div pair = new Div(label, value);
        pair.addClassName("pair");
        return pair;
    }

    private static List<FileColumn<CertificationDetails>> file() {
        return List.of(
                new FileColumn<>(
                        Words.of("certifications.column.client"),
                        row -> AuditWords.client(row.organisation(), row.organisationZh())),
                new FileColumn<>(
                        Words.of("certifications.column.standard"), row -> AuditWords.standard(row.standard())),
                new FileColumn<>(Words.of("audits.filter.iaf"), row -> String.join(", ", row.iafCodes())),
                new FileColumn<>(
                        Words.of("certifications.column.state"), row -> Words.of("certification.state." + row.state())),
                new FileColumn<>(
                        Words.of("certifications.column.next"),
                        row -> coming(row).map(AuditWords::slot).orElse(null)),
                new FileColumn<>(
                        Words.of("certifications.column.due"),
                        row -> coming(row).map(ProgrammeSlot::due).orElse(null)),
                new FileColumn<>(Words.of("certifications.column.expiry"), CertificationDetails::expiresOn));
    }

    private static Optional<ProgrammeSlot> coming(CertificationDetails row) {
        return row.next().filter(slot -> row.state().isAudited());
    }

    private static Component client(CertificationDetails row) {
        Div chips = new Div();
        chips.addClassName("row");
        row.iafCodes().forEach(code -> chips.add(new IafChip(code)));
        return TwoLine.link(
                AuditWords.client(row.organisation(), row.organisationZh()), AuditLinks.certification(row.id()), chips);
    }

    private static Component next(CertificationDetails row) {
        return coming(row)
                .<Component>map(slot -> {
                    Div cell = new Div(new Span(AuditWords.slot(slot)), AuditWords.state(slot.state()));
                    cell.addClassName("row");
                    return cell;
                })
                .orElseGet(Span::new);
    }

    private Component due(CertificationDetails row) {
        return coming(row)
                .<Component>map(slot -> new DueDate(slot.due(), today.here()))
                .orElseGet(Span::new);
    }

    @Override
    protected Page<CertificationDetails> page(PageRequest page) {
        return certifications.list(
                new CertificationFilter(
                        filters.value("q").orElse(null),
                        filters.ids("client").stream().findFirst().orElse(null),
                        filters.values("standard", StandardId.class),
                        filters.values("iaf"),
                        filters.values("state", CertificationState.class)),
                page);
    }

    @Override
    protected void counted(long total) {
        header.summary(Words.of("certifications.summary", total));
    }

    @Override
    protected EmptyState empty() {
        EmptyState empty = new EmptyState(
                Sign.AWARD, Words.of("certifications.empty.title"), Words.of("certifications.empty.text"));
        return mayRecord() ? empty.with(recordButton()) : empty;
    }
}
