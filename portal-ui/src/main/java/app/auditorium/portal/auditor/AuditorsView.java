package app.auditorium.portal.auditor;

import app.auditorium.auditor.AuditorFilter;
import app.auditorium.auditor.AuditorRow;
import app.auditorium.auditor.Auditors;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
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
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The body's auditors, found by competence and by who is free on a day. */
@Route("auditors")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.auditors", sign = Sign.USER_CHECK, order = 10, group = Destination.Group.MANAGE)
class AuditorsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Auditors auditors;
    private final transient Names names;
    private final transient Clock clock;
    private final FilterBar filters;
    private final Grid<AuditorRow> grid = Grids.dense();
    private final Panel list = Panel.around(grid);
    private final Div empty = new Div();

    AuditorsView(Auditors auditors, Names names, Clock clock) {
        this.auditors = auditors;
        this.names = names;
        this.clock = clock;
        addClassNames("page", "fills");
        filters = new FilterBar()
                .search("q", Words.of("auditor.filter.text"))
                .choice("standard", Words.of("auditor.standard"), names.standardChoices())
                .choice("iaf", "IAF", names.sectorChoices())
                .choice("role", Words.of("auditor.role"), names.roleChoices())
                .day("free", Words.of("auditor.filter.free"))
                .toggle("left", Words.of("auditor.filter.left"))
                .whenChanged(this::refresh);
        columns();
        Grids.lazy(grid, page -> auditors.list(filter(), page));
        list.addClassName("grows");
        empty.addClassName("grows");
        add(header(), filters, list, empty);
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(Words.of("nav.auditors")).summary(Words.of("auditor.list.summary"));
        if (Rights.writesAuditors()) {
            Button add = new Button(
                    Words.of("auditor.add"),
                    Sign.USER_PLUS.icon(),
                    click -> UI.getCurrent().navigate("auditors/new"));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
        }
        return header;
    }

    private void columns() {
        grid.addComponentColumn(this::name)
                .setHeader(Words.of("auditor.name"))
                .setSortProperty("name")
                .setWidth("210px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new CompetenceChips(row.competences(), Rights.today(clock), names))
                .setHeader(Words.of("auditor.competences"))
                .setFlexGrow(1);
        grid.addColumn(row -> spoken(row.languages()))
                .setHeader(Words.of("auditor.languages"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(AuditorRow::email)
                .setHeader(Words.of("auditor.email"))
                .setSortProperty("email")
                .setWidth("200px")
                .setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, row -> {
            Div card = new Div(name(row), new CompetenceChips(row.competences(), Rights.today(clock), names));
            card.addClassName("card-row");
            return card;
        });
    }

    private TwoLine name(AuditorRow row) {
        var second = new java.util.ArrayList<Component>();
        if (row.homeCounty() != null) {
            second.add(new Span(names.county(row.homeCounty())));
        }
        if (row.hasAccount()) {
            second.add(new Tag(Tone.NEUTRAL, Words.of("auditor.account")));
        }
        if (row.leftOn() != null) {
            second.add(new Tag(Tone.AMBER, Words.of("auditor.left", row.leftOn())));
        }
        return TwoLine.link(row.name(), "auditors/" + row.id(), second.toArray(Component[]::new));
    }

    private String spoken(List<String> tags) {
        return tags.stream().map(names::language).collect(Collectors.joining(Words.of("shell.and")));
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        long total = auditors.list(filter(), PageRequest.first(1)).total();
        filters.total(Words.of("list.total", total));
        list.setVisible(total > 0);
        empty.setVisible(total == 0);
        empty.removeAll();
        if (total == 0) {
            empty.add(nothing());
        }
    }

    private EmptyState nothing() {
        boolean any = auditors.list(AuditorFilter.NONE, PageRequest.first(1)).total() > 0;
        return any
                ? new EmptyState(Sign.USERS, Words.of("auditor.none.found"), Words.of("auditor.none.found.text"))
                : new EmptyState(Sign.USERS, Words.of("auditor.none"), Words.of("auditor.none.text"));
    }

    private AuditorFilter filter() {
        return new AuditorFilter(
                filters.value("q").orElse(null),
                chosen("standard", StandardId.values(), StandardId::name),
                filters.values("iaf").stream()
                        .filter(IafCode::isValid)
                        .map(IafCode::new)
                        .collect(Collectors.toSet()),
                chosen("role", Role.values(), Role::name),
                filters.day("free").orElse(null),
                filters.on("left"));
    }

    private <T> Set<T> chosen(String parameter, T[] all, Function<T, String> name) {
        return Arrays.stream(all)
                .filter(value -> filters.values(parameter).contains(name.apply(value)))
                .collect(Collectors.toSet());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.auditors");
    }
}
