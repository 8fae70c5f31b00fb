package app.auditorium.portal.decision;

import app.auditorium.catalogue.Sectors;
import app.auditorium.decision.DecisionFiles;
import app.auditorium.decision.FileFilter;
import app.auditorium.decision.FileRow;
import app.auditorium.decision.FileState;
import app.auditorium.decision.Matter;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Choices;
import app.auditorium.portal.Destination;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.ListPage;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.List;

/** Everything that awaits a decision, what presses first; settled ones by the filter. */
@Route("decisions")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "decisions.nav", sign = Sign.GAVEL, order = 66)
@StyleSheet("look/decisions.css")
class DecisionsView extends ListPage<FileRow> {

    private final transient DecisionFiles files;
    private final transient Today today;

    DecisionsView(DecisionFiles files, Sectors sectors, Today today) {
        super(Words.of("decisions.page"));
        this.files = files;
        this.today = today;
        filters.search("q", Words.of("decisions.search"))
                .toggle("mine", Words.of("decisions.filter.mine"))
                .choice(
                        "matter",
                        Words.of("decisions.column.matter"),
                        Choices.of(Matter.values(), DecisionWords::matter))
                .choice(
                        "standard",
                        Words.of("decisions.filter.standard"),
                        Choices.of(StandardId.values(), AuditWords::standard))
                .choice("iaf", Words.of("audits.filter.iaf"), Choices.sectors(sectors))
                .toggle("settled", Words.of("decisions.filter.settled"));
        header.actions(DownloadButton.exports(
                "decisions", (format, out) -> files.write(filter(), null, format, Words.language(), out)));
        columns();
    }

    private void columns() {
        grid.addComponentColumn(DecisionsView::client)
                .setHeader(Words.of("audits.column.client"))
                .setFlexGrow(3)
                .setSortProperty("organisation");
        grid.addComponentColumn(DecisionsView::matter)
                .setHeader(Words.of("decisions.column.matter"))
                .setFlexGrow(2)
                .setSortProperty("matter");
        grid.addComponentColumn(this::due)
                .setHeader(Words.of("decisions.column.due"))
                .setFlexGrow(1)
                .setSortProperty("due");
        grid.addColumn(row -> Moments.day(row.openedAt()))
                .setHeader(Words.of("decisions.column.opened"))
                .setFlexGrow(1)
                .setSortProperty("opened");
        grid.addComponentColumn(DecisionsView::state)
                .setHeader(Words.of("decisions.column.state"))
                .setFlexGrow(1)
                .setSortProperty("state");
        app.auditorium.portal.Grids.cardsWhenNarrow(grid, this::card);
        grid.addItemClickListener(
                click -> AuditLinks.go(DecisionWords.address(click.getItem().id())));
    }

    private static Component client(FileRow row) {
        Div chips = new Div();
        chips.addClassName("row");
        row.iafCodes().forEach(code -> chips.add(new IafChip(code)));
        return TwoLine.link(
                AuditWords.client(row.organisation(), row.organisationZh()),
                DecisionWords.address(row.id()),
                new Span(AuditWords.standard(row.standard())),
                chips);
    }

    private static Component matter(FileRow row) {
        Div second = new Div();
        second.addClassName("row");
        if (row.rule() != null) {
            second.add(new RuleTag(row.rule()));
        }
        if (row.askedBy() != null) {
            second.add(new Span(Words.of("decisions.asked-by", row.askedBy())));
        }
        return new TwoLine(DecisionWords.matter(row.matter()), second);
    }

    private Component due(FileRow row) {
        return row.dueOn() == null || row.state() != FileState.OPEN
                ? new Span("–")
                : new DueDate(row.dueOn(), today.here());
    }

    private static Component state(FileRow row) {
        Div state = new Div(DecisionWords.state(row.state()));
        state.addClassName("row");
        if (row.state() == FileState.OPEN && row.tookPart()) {
            state.add(new Tag(Tone.NEUTRAL, Sign.BAN, Words.of("decisions.took-part")));
        }
        return state;
    }

    private Component card(FileRow row) {
        Div line = new Div(new Span(DecisionWords.matter(row.matter())), due(row), state(row));
        line.addClassName("row");
        Div card = new Div(client(row), line);
        card.addClassName("card-row");
        return card;
    }

    private FileFilter filter() {
        return new FileFilter(
                filters.value("q").orElse(null),
                filters.values("matter", Matter.class),
                filters.values("standard", StandardId.class),
                filters.values("iaf"),
                filters.on("settled") ? List.of() : List.of(FileState.OPEN),
                null,
                filters.on("mine"));
    }

    @Override
    protected Page<FileRow> page(PageRequest page) {
        return files.list(filter(), page);
    }

    @Override
    protected void counted(long total) {
        DecisionFiles.Awaiting awaiting = files.awaiting();
        header.summary(Words.of("decisions.summary", awaiting.open(), awaiting.late()));
    }

    @Override
    protected EmptyState empty() {
        return new EmptyState(Sign.GAVEL, Words.of("decisions.empty.title"), Words.of("decisions.empty.text"));
    }
}
