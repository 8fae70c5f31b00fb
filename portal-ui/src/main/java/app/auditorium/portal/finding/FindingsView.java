package app.auditorium.portal.finding;

import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingFilter;
import app.auditorium.finding.FindingState;
import app.auditorium.finding.Findings;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.finding.Grade;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.FilterBar;
import app.auditorium.portal.Grids;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The findings of the body; for a client or a consultant, those that are shared with them. */
@Route("findings")
@OpenTo
@Destination(title = "nav.findings", sign = Sign.FLAG, order = 60)
@StyleSheet("look/findings.css")
class FindingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Findings findings;
    private final FindingsAboutUs aboutUs;
    private final boolean own;
    private final FilterBar filters = new FilterBar();
    private final Grid<FindingDetails> grid = Grids.dense();
    private final PageHeader header = new PageHeader(Words.of("nav.findings"));

    FindingsView(Findings findings, FindingsAboutUs aboutUs, FindingWords words) {
        this.findings = findings;
        this.aboutUs = aboutUs;
        this.own = Tab.here()
                .flatMap(Tab::membership)
                .map(membership -> membership.kind() == TenantKind.CERTIFICATION_BODY)
                .orElse(false);
        addClassNames("page", "fills");
        header.summary(Words.of(own ? "findings.summary" : "findings.summary.shared"));
        filters.choice("grade", Words.of("findings.grade"), FindingWords.grades())
                .choice("state", Words.of("findings.state"), FindingWords.states())
                .choice("standard", Words.of("findings.standard"), words.standards())
                .choice("iaf", Words.of("findings.iaf"), words.sectors());
        if (own) {
            filters.toggle("draft", Words.of("findings.drafts"));
        }
        filters.whenChanged(this::refresh);
        FindingColumns.add(grid, words, own, true);
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate("findings/" + click.getItem().id()));
        grid.setEmptyStateComponent(new EmptyState(
                Sign.FLAG,
                Words.of("findings.empty.title"),
                Words.of(own ? "findings.empty.text" : "findings.empty.text.shared")));
        Grids.lazy(grid, this::page);
        Panel list = Panel.around(grid);
        list.addClassName("grows");
        add(header, filters, list);
    }

    private Page<FindingDetails> page(PageRequest page) {
        Page<FindingDetails> found = own ? findings.list(filter(), page) : aboutUs.list(filter(), page);
        filters.total(Words.of("findings.count", found.total()));
        return found;
    }

    private FindingFilter filter() {
        return new FindingFilter(
                null,
                null,
                chosen(StandardId.class, "standard").stream().findFirst().orElse(null),
                null,
                filters.value("iaf").filter(code -> code.matches("[0-9]{2}")).orElse(null),
                chosen(Grade.class, "grade"),
                chosen(FindingState.class, "state"),
                filters.on("draft") ? Boolean.FALSE : null,
                null,
                null);
    }

    /** What stands in the address and is none of the values chooses nothing. */
    private <E extends Enum<E>> Set<E> chosen(Class<E> type, String parameter) {
        List<String> names = filters.values(parameter);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> names.contains(value.name()))
                .collect(Collectors.toSet());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.findings");
    }
}
