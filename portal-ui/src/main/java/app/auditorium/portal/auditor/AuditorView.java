package app.auditorium.portal.auditor;

import app.auditorium.assignment.AuditorTerms;
import app.auditorium.auditor.Absences;
import app.auditorium.auditor.AuditorDetails;
import app.auditorium.auditor.Auditors;
import app.auditorium.auditor.WitnessedAudits;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.HistoryList;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.planning.AuditorPlanning;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** One auditor: competences, absences, coming audits, witnessed ones, history. */
@Route("auditors/:id")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
class AuditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LATEST = 100;

    private final transient Auditors auditors;
    private final transient Absences absences;
    private final transient WitnessedAudits witnessed;
    private final transient AuditorTerms terms;
    private final transient Today now;
    private final transient Histories histories;
    private final transient Names names;
    private final transient Clock clock;
    private String title = "";

    AuditorView(
            Auditors auditors,
            Absences absences,
            WitnessedAudits witnessed,
            AuditorTerms terms,
            Today now,
            Histories histories,
            Names names,
            Clock clock) {
        this.auditors = auditors;
        this.absences = absences;
        this.witnessed = witnessed;
        this.terms = terms;
        this.now = now;
        this.histories = histories;
        this.names = names;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<AuditorDetails> auditor =
                id(event.getRouteParameters().get("id").orElse("")).flatMap(auditors::find);
        if (auditor.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(auditor.get(), 0);
        }
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(AuditorDetails auditor, int tab) {
        removeAll();
        title = auditor.name();
        LocalDate today = Rights.today(clock);
        TabSheet tabs = new TabSheet();
        tabs.add(Words.of("auditor.competences"), new Panel(competences(auditor, today)));
        tabs.add(
                Words.of(
                        "auditor.absences.count",
                        auditor.absences().stream()
                                .filter(absence -> !absence.lastDay().isBefore(today))
                                .count()),
                new Panel(new AbsenceList(auditor, absences, today, () -> again(auditor.id(), 1))));
        tabs.add(Words.of("auditor.upcoming"), new Panel(new BookingList(auditors.upcoming(auditor.id()), today)));
        tabs.add(
                Words.of("witness.tab"),
                new Panel(new WitnessedList(auditor, witnessed, auditors, today, () -> again(auditor.id(), 3))));
        tabs.add(
                Words.of("auditor.planning"), new Panel(new AuditorPlanning(auditor.id(), auditor.name(), terms, now)));
        tabs.add(
                Words.of("auditor.history"),
                new Panel(new HistoryList(
                        histories.of(auditor.id(), PageRequest.first(LATEST)).items())));
        tabs.setSelectedIndex(tab);
        add(header(auditor), tabs);
    }

    private void again(UUID id, int tab) {
        auditors.find(id).ifPresent(auditor -> show(auditor, tab));
    }

    private PageHeader header(AuditorDetails auditor) {
        Anchor all = new Anchor("auditors", Words.of("nav.auditors"));
        all.getElement().setAttribute("router-link", true);
        PageHeader header =
                new PageHeader(auditor.name()).under(all).summary(facts(auditor).toArray(Component[]::new));
        if (Rights.writesAuditors()) {
            Button edit = new Button(
                    Words.of("action.edit"),
                    Sign.PENCIL.icon(),
                    click -> UI.getCurrent().navigate("auditors/" + auditor.id() + "/edit"));
            Button absence = new Button(
                    Words.of("auditor.absence.add"),
                    Sign.CALENDAR_PLUS.icon(),
                    click -> new AbsenceDialog(auditor, absences, () -> again(auditor.id(), 1)).open());
            absence.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(edit, absence);
        }
        return header;
    }

    private ArrayList<Component> facts(AuditorDetails auditor) {
        var facts = new ArrayList<Component>();
        facts.add(new Anchor("mailto:" + auditor.email(), auditor.email()));
        if (auditor.home().county() != null) {
            facts.add(new Span(names.county(auditor.home().county())));
        }
        if (!auditor.languages().isEmpty()) {
            facts.add(new Span(
                    auditor.languages().stream().map(names::language).collect(Collectors.joining(Words.between()))));
        }
        facts.add(
                auditor.personId() == null
                        ? new Tag(Tone.NEUTRAL, Words.of("auditor.account.no"))
                        : new Tag(Tone.GREEN, Words.of("auditor.account")));
        if (auditor.leftOn() != null) {
            facts.add(new Tag(Tone.AMBER, Words.of("auditor.left", auditor.leftOn())));
        }
        return facts;
    }

    private Component competences(AuditorDetails auditor, LocalDate today) {
        return auditor.competences().isEmpty()
                ? new EmptyState(
                        Sign.AWARD, Words.of("auditor.competence.none"), Words.of("auditor.competence.none.text"))
                : new CompetenceMatrix(auditor.competences(), today, names);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
