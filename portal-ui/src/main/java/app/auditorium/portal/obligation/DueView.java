package app.auditorium.portal.obligation;

import app.auditorium.catalogue.Counties;
import app.auditorium.catalogue.Sectors;
import app.auditorium.catalogue.Standard;
import app.auditorium.catalogue.Standards;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.obligation.DueFilter;
import app.auditorium.obligation.DueItem;
import app.auditorium.obligation.DueWarnings;
import app.auditorium.obligation.Obligations;
import app.auditorium.portal.Choice;
import app.auditorium.portal.Destination;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.FilterBar;
import app.auditorium.portal.Grids;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.audit.Typed;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Everything that falls due in a period, the late ones first, with the days each audit needs; filters stand in the address. */
@Route("due")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.due", sign = Sign.CALENDAR_CLOCK, order = 35)
@StyleSheet("look/audits.css")
@StyleSheet("look/time.css")
class DueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String USUAL = "90";
    private static final int MOST_DAYS = 1_200;

    private final Obligations obligations;
    private final DueWarnings warnings;
    private final Standards standards;
    private final Sectors sectors;
    private final Counties counties;
    private final LocalDate today;
    private final PageHeader header = new PageHeader(Words.of("due.page"));
    private final Div place = new Div();
    private final Grid<DueItem> grid = Grids.dense();
    private FilterBar filters = new FilterBar();

    DueView(
            Obligations obligations,
            DueWarnings warnings,
            Standards standards,
            Sectors sectors,
            Counties counties,
            Today today) {
        this.obligations = obligations;
        this.warnings = warnings;
        this.standards = standards;
        this.sectors = sectors;
        this.counties = counties;
        this.today = today.here();
        addClassNames("page", "fills");
        grid.setEmptyStateComponent(
                new EmptyState(Sign.CALENDAR_CLOCK, Words.of("due.empty.title"), Words.of("due.empty.text")));
        Panel list = Panel.around(grid);
        list.addClassName("grows");
        header.actions(DownloadButton.exports(
                "due-" + today, (format, out) -> obligations.export(filter(), format, out, Words.language())));
        add(header, place, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        // leads and regions are those that something falls due for
        List<DueItem> all = obligations.list(DueFilter.until(today.plusDays(MOST_DAYS)));
        filters = filters(all).whenChanged(this::refresh);
        QueryParameters asked = event.getLocation().getQueryParameters();
        filters.read(asked.getParameters().isEmpty() ? QueryParameters.of("within", USUAL) : asked);
        place.removeAll();
        place.add(filters);
        Map<String, Integer> warned = warnings.given();
        grid.removeAllColumns();
        new DueColumns(today, counties, warned).addTo(grid);
        refresh();
    }

    private FilterBar filters(List<DueItem> all) {
        return new FilterBar()
                .choice(
                        "within",
                        Words.of("due.period"),
                        Stream.of("30", "90", "180", "365")
                                .map(days -> new Choice(days, Words.of("due.period." + days)))
                                .toList())
                .toggle("late", Words.of("due.only-late"))
                .day("from", Words.of("due.from"))
                .day("until", Words.of("due.until"))
                .choice(
                        "kind",
                        Words.of("due.column.audit"),
                        Arrays.stream(DueItem.Kind.values())
                                .map(kind -> new Choice(kind.name(), AuditWords.due(kind)))
                                .toList())
                .choice(
                        "standard",
                        Words.of("certifications.filter.standard"),
                        standards.all().stream()
                                .filter(Standard::certifiable)
                                .map(standard -> new Choice(standard.id().name(), standard.code()))
                                .toList())
                .choice(
                        "iaf",
                        Words.of("audits.filter.iaf"),
                        sectors.all().stream()
                                .map(sector -> new Choice(
                                        sector.code().value(),
                                        sector.code().value() + " " + sector.shortName(Words.language())))
                                .toList())
                .choice("lead", Words.of("due.auditor"), leads(all))
                .choice("region", Words.of("due.region"), regions(all));
    }

    private static List<Choice> leads(List<DueItem> all) {
        Stream<Choice> known = all.stream()
                .filter(item -> item.leadId() != null)
                .map(item -> new Choice(
                        Objects.requireNonNull(item.leadId()).toString(), Objects.requireNonNullElse(item.lead(), "")))
                .distinct()
                .sorted(java.util.Comparator.comparing(Choice::label));
        return Stream.concat(known, Stream.of(new Choice(DueFilter.NOBODY, Words.of("due.auditor.none"))))
                .toList();
    }

    private List<Choice> regions(List<DueItem> all) {
        Stream<Choice> known = all.stream()
                .map(DueItem::region)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(region -> new Choice(region, counties.shown(region, Words.language())));
        return Stream.concat(known, Stream.of(new Choice(DueFilter.NOBODY, Words.of("due.region.none"))))
                .toList();
    }

    private DueFilter filter() {
        LocalDate until = filters.day("until")
                .orElseGet(() -> today.plusDays(filters.values("within").stream()
                        .flatMap(days -> Typed.of(List.of(days), Integer::valueOf).stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(MOST_DAYS)));
        LocalDate last = today.plusYears(20);
        return new DueFilter(
                filters.day("from").orElse(null),
                until.isAfter(last) ? last : until,
                filters.on("late"),
                Typed.of(filters.values("standard"), StandardId::valueOf),
                filters.values("iaf"),
                Typed.of(filters.values("kind"), DueItem.Kind::valueOf),
                filters.values("lead"),
                filters.values("region"));
    }

    private void refresh() {
        List<DueItem> items = obligations.list(filter());
        grid.setItems(items);
        long late = items.stream().filter(DueItem::late).count();
        BigDecimal days = DueItem.days(items);
        header.summary(Words.of(
                "due.summary",
                items.stream()
                        .filter(item -> item.kind().audit() != null && item.plannedUntil() == null)
                        .count(),
                late,
                days.stripTrailingZeros().toPlainString(),
                items.size()));
        filters.total(Words.of("due.total", items.size()));
    }

    @Override
    public String getPageTitle() {
        return Words.of("due.page");
    }
}
