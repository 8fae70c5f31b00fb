package app.auditorium.portal.search;

import app.auditorium.kernel.Problem;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Destination;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Narrow;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.finding.FindingWords;
import app.auditorium.search.FacetName;
import app.auditorium.search.FindingSearch;
import app.auditorium.search.Reach;
import app.auditorium.search.SearchAnswer;
import app.auditorium.search.SearchAnswer.Found;
import app.auditorium.search.SearchExports;
import app.auditorium.search.SearchSort;
import app.auditorium.search.Searches;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Searches findings, one's own and those shared with one, as one types. */
@Route("search")
@OpenTo
@Destination(title = "nav.search", sign = Sign.SEARCH, order = 70)
@StyleSheet("look/findings.css")
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 20;

    private final Searches searches;
    private final TextField box = Localised.of(new TextField());
    private final Map<Reach, NativeButton> reaches = new EnumMap<>(Reach.class);
    private final Span status = new Span();
    private final Select<SearchSort> sort = Localised.of(new Select<>());
    private final FacetColumn facets;
    /** In the hand the facets stand closed above the results. */
    private final NativeDetails fold;

    private final ResultList results;
    private final Panel panel = new Panel();
    private final Div notes = new Div();
    private final Div both = new Div();
    private final Button more = new Button(Words.of("search.more"), click -> more());
    private FindingSearch search;

    SearchView(Searches searches, SearchExports exports, FindingWords words) {
        this.searches = searches;
        this.search = FindingSearch.of("", usual());
        this.facets = new FacetColumn(words, this::choose);
        this.fold = new NativeDetails(Words.of("search.facets"), facets);
        this.fold.setOpen(true);
        this.results = new ResultList(words);
        addClassName("page");
        H1 title = new H1(Words.of("nav.search"));
        title.addClassName("visually-hidden");
        panel.addClassName("flush");
        panel.body().add(notes, results, more);
        more.addClassName("more");
        fold.addClassName("fold");
        Narrow.watch(fold, narrow -> fold.setOpen(!narrow));
        both.add(fold, panel);
        add(title, head(exports), reachAndStatus(), both);
    }

    private Div head(SearchExports exports) {
        box.addClassName("box");
        box.setPlaceholder(Words.of("search.box"));
        box.setAriaLabel(Words.of("search.box"));
        box.setPrefixComponent(Sign.SEARCH.icon());
        box.setClearButtonVisible(true);
        box.setMaxLength(FindingSearch.MOST_CHARACTERS);
        box.setValueChangeMode(ValueChangeMode.LAZY);
        box.setValueChangeTimeout(300);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ask(new FindingSearch(
                        event.getValue(), search.reach(), search.chosen(), null, null, search.sort(), 0, PAGE));
            }
        });
        box.addFocusShortcut(Key.SLASH);
        Div atEnd = new Div();
        atEnd.addClassName("at-end");
        DownloadButton.exports("findings", (format, out) -> exports.write(search, format, Words.language(), out))
                .forEach(atEnd::add);
        Div head = new Div(box, atEnd);
        head.addClassName("search-head");
        return head;
    }

    private Div reachAndStatus() {
        Div row = new Div();
        row.addClassName("row");
        for (Reach reach : Reach.values()) {
            NativeButton button =
                    new NativeButton("", click -> ask(search.in(reach).page(0, PAGE)));
            button.addClassName("reach");
            reaches.put(reach, button);
            row.add(button);
        }
        status.addClassName("search-status");
        status.getElement().setAttribute("role", "status");
        sort.setItems(SearchSort.values());
        sort.setItemLabelGenerator(value -> Words.of("search.sort." + value));
        sort.setAriaLabel(Words.of("search.sort"));
        sort.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ask(search.sortedBy(event.getValue()).page(0, PAGE));
            }
        });
        row.add(status, sort);
        return row;
    }

    /** Who has no audits of its own looks for what is shared. */
    private static Reach usual() {
        return Tab.here()
                .flatMap(Tab::membership)
                .filter(membership -> membership.kind() == TenantKind.CERTIFICATION_BODY)
                .map(membership -> Reach.MINE)
                .orElse(Reach.SHARED);
    }

    private void choose(FacetName facet, Set<String> values) {
        ask(search.narrowedTo(facet, values.toArray(String[]::new)).page(0, PAGE));
    }

    private void ask(FindingSearch asked) {
        show(asked);
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("search", SearchAddress.write(asked))));
    }

    private void show(FindingSearch asked) {
        search = asked;
        if (!box.getValue().equals(asked.words())) {
            box.setValue(asked.words());
        }
        sort.setValue(asked.sort());
        notes.removeAll();
        more.setVisible(false);
        switch (searches.findings(asked)) {
            case Found found -> {
                results.show(found.items());
                facets.show(found, asked.chosen());
                facetsStand(!found.items().isEmpty() || !asked.chosen().isEmpty());
                told(found, asked);
                counts(found);
            }
            case SearchAnswer.Refused(var problems) -> instead(problems);
            case SearchAnswer.Unavailable() -> {
                results.show(List.of());
                facetsStand(false);
                status.setText("");
                counts(Found.NOTHING);
                Button again = new Button(Words.of("search.again"), Sign.REFRESH_CW.icon(), click -> show(search));
                notes.add(new EmptyState(
                        Sign.WARNING, Words.of("search.away.title"), Words.of("search.away.text"), again));
            }
        }
    }

    /** Without facets the results have the whole width. */
    private void facetsStand(boolean visible) {
        fold.setVisible(visible);
        both.setClassName("with-filters", visible);
    }

    private void told(Found found, FindingSearch asked) {
        Long total = found.total();
        if (total == null) {
            status.setText(Words.of("search.withheld.status"));
            notes.add(new Callout(Tone.AMBER, new Span(Words.of("search.withheld"))));
            return;
        }
        status.setText(Words.of("search.status", total, found.milliseconds()));
        more.setVisible(asked.offset() + found.items().size() < total);
        if (asked.reach() == Reach.POOL) {
            notes.add(new EmptyState(Sign.CHART_COLUMN, Words.of("search.pool.title"), Words.of("search.pool.text")));
        } else if (total == 0) {
            boolean anything = !asked.words().isBlank() || !asked.chosen().isEmpty();
            notes.add(new EmptyState(
                    Sign.SEARCH,
                    Words.of(anything ? "search.nothing.title" : "search.none.title"),
                    Words.of(anything ? "search.nothing.text" : "search.none.text." + asked.reach())));
        }
    }

    /** Each reach tells how many it would find; the one that is open has just told. */
    private void counts(Found found) {
        reaches.forEach((reach, button) -> {
            boolean open = reach == search.reach();
            button.getElement().setAttribute("aria-pressed", Boolean.toString(open));
            button.removeAll();
            button.add(new Span(Words.of("search.reach." + reach)));
            Long count = open ? found.total() : reach == Reach.POOL ? null : count(reach);
            if (count != null && reach != Reach.POOL) {
                Span figure = new Span(String.format(Words.language(), "%,d", count));
                figure.addClassName("figure");
                button.add(figure);
            }
        });
    }

    private @Nullable Long count(Reach reach) {
        return searches.findings(search.in(reach).page(0, 0)) instanceof Found other ? other.total() : null;
    }

    private void instead(List<Problem> problems) {
        results.show(List.of());
        facetsStand(false);
        status.setText("");
        problems.forEach(problem -> notes.add(new Callout(Tone.RED, new Span(problem.text(Words.language())))));
    }

    private void more() {
        FindingSearch next = search.page(search.offset() + PAGE, PAGE);
        switch (searches.findings(next)) {
            case Found found -> {
                search = next;
                results.append(found.items());
                more.setVisible(
                        found.total() != null && next.offset() + found.items().size() < found.total());
            }
            case SearchAnswer.Refused(var problems) -> {
                more.setVisible(false);
                problems.forEach(
                        problem -> notes.add(new Callout(Tone.AMBER, new Span(problem.text(Words.language())))));
            }
            case SearchAnswer.Unavailable() -> show(search.page(0, PAGE));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(SearchAddress.read(event.getLocation().getQueryParameters(), usual(), PAGE));
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.search");
    }
}
