package app.auditorium.portal.auditor;

import app.auditorium.auditor.AuditorFilter;
import app.auditorium.auditor.AuditorRow;
import app.auditorium.auditor.Auditors;
import app.auditorium.auditor.Competence;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.ListPage;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The body's auditors, found by competence and by who is free on a day. */
@Route("auditors")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.auditors", sign = Sign.USER_CHECK, order = 10, group = Destination.Group.MANAGE)
class AuditorsView extends ListPage<AuditorRow> {

    private final transient Auditors auditors;
    private final transient Names names;
    private final transient Clock clock;

    AuditorsView(Auditors auditors, Names names, Clock clock) {
        super(Words.of("nav.auditors"));
        this.auditors = auditors;
        this.names = names;
        this.clock = clock;
        header.summary(Words.of("auditor.list.summary"));
        List<Component> actions = new ArrayList<>(exports("auditors", file()));
        if (Rights.writesAuditors()) {
            actions.add(addButton());
        }
        header.actions(actions);
        filters.search("q", Words.of("auditor.filter.text"))
                .choice("standard", Words.of("auditor.standard"), names.standardChoices())
                .choice("iaf", "IAF", names.sectorChoices())
                .choice("role", Words.of("auditor.role"), names.roleChoices())
                .day("free", Words.of("auditor.filter.free"))
                .toggle("left", Words.of("auditor.filter.left"))
                .toggle("witness", Words.of("witness.filter"));
        columns();
    }

    private static Button addButton() {
        Button add = new Button(
                Words.of("auditor.add"),
                Sign.USER_PLUS.icon(),
                click -> UI.getCurrent().navigate("auditors/new"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private void columns() {
        grid.addComponentColumn(this::name)
                .setHeader(Words.of("auditor.name"))
                .setSortProperty("name")
                .setWidth("235px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new CompetenceChips(row.competences(), Rights.today(clock), names))
                .setHeader(Words.of("auditor.competences"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::contact)
                .setHeader(Words.of("auditor.contact"))
                .setSortProperty("email")
                .setWidth("290px")
                .setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, row -> {
            Div card = new Div(name(row), new CompetenceChips(row.competences(), Rights.today(clock), names));
            card.addClassName("card-row");
            return card;
        });
    }

    private List<FileColumn<AuditorRow>> file() {
        return List.of(
                new FileColumn<>(Words.of("auditor.name"), AuditorRow::name),
                new FileColumn<>(Words.of("auditor.email"), AuditorRow::email),
                new FileColumn<>(
                        Words.of("auditor.county"),
                        row -> row.homeCounty() == null ? null : names.county(row.homeCounty())),
                new FileColumn<>(Words.of("auditor.languages"), row -> spoken(row.languages())),
                new FileColumn<>(Words.of("auditor.competences"), row -> held(row.competences())),
                new FileColumn<>(
                        Words.of("witness.last"),
                        row -> row.witnessing() == null
                                ? null
                                : row.witnessing().last().toString()),
                new FileColumn<>(
                        Words.of("witness.due"),
                        row -> row.witnessing() == null
                                ? null
                                : row.witnessing().due().toString()));
    }

    /** Such as {@code ISO 45001: 17, 18; TOSHMS: 17}: the codes of a standard, in whatever role. */
    private String held(List<Competence> competences) {
        return competences.stream()
                .filter(competence -> competence.validOn(Rights.today(clock)))
                .collect(Collectors.groupingBy(
                        Competence::standard,
                        TreeMap::new,
                        Collectors.mapping(
                                competence -> competence.iafCode().value(), Collectors.toCollection(TreeSet::new))))
                .entrySet()
                .stream()
                .map(entry -> names.standard(entry.getKey()) + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private Div contact(AuditorRow row) {
        Div languages = new Div(spoken(row.languages()));
        languages.addClassNames("muted", "small");
        return new Div(new Span(row.email()), languages);
    }

    private TwoLine name(AuditorRow row) {
        var second = new ArrayList<Component>();
        if (row.homeCounty() != null) {
            second.add(new Span(names.county(row.homeCounty())));
        }
        if (row.hasAccount()) {
            second.add(new Tag(Tone.NEUTRAL, Words.of("auditor.account")));
        }
        if (row.witnessing() != null && !row.witnessing().due().isAfter(Rights.today(clock))) {
            second.add(new Tag(
                    Tone.AMBER, Words.of("witness.overdue", row.witnessing().due())));
        }
        if (row.leftOn() != null) {
            second.add(new Tag(Tone.AMBER, Words.of("auditor.left", row.leftOn())));
        }
        return TwoLine.link(row.name(), "auditors/" + row.id(), second.toArray(Component[]::new));
    }

    private String spoken(List<String> tags) {
        return tags.stream().map(names::language).collect(Collectors.joining(Words.between()));
    }

    @Override
    protected Page<AuditorRow> page(PageRequest page) {
        return auditors.list(
                new AuditorFilter(
                        filters.value("q").orElse(null),
                        Set.copyOf(filters.values("standard", StandardId.class)),
                        filters.values("iaf").stream()
                                .filter(IafCode::isValid)
                                .map(IafCode::new)
                                .collect(Collectors.toSet()),
                        Set.copyOf(filters.values("role", Role.class)),
                        filters.day("free").orElse(null),
                        filters.on("left"),
                        filters.on("witness")),
                page);
    }

    @Override
    protected EmptyState empty() {
        EmptyState empty = new EmptyState(Sign.USERS, Words.of("auditor.none"), Words.of("auditor.none.text"));
        return Rights.writesAuditors() ? empty.with(addButton()) : empty;
    }
}
