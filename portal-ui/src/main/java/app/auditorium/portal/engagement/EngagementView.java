package app.auditorium.portal.engagement;

import app.auditorium.catalogue.Sectors;
import app.auditorium.document.Documents;
import app.auditorium.engagement.Applications;
import app.auditorium.engagement.EngagementDetails;
import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.EngagementStep;
import app.auditorium.engagement.Engagements;
import app.auditorium.engagement.QuotePapers;
import app.auditorium.engagement.Quotes;
import app.auditorium.engagement.Reviews;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.document.DocumentList;
import app.auditorium.tenancy.Membership;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** One engagement of the body: how far it is, what the client applied for, the review, the offer and the agreement, and its history. */
@Route("engagements/:id([0-9a-f]{8}-[0-9a-f-]{27})")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/engagement.css")
@StyleSheet("look/clients.css")
class EngagementView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Engagements engagements;
    private final Applications applications;
    private final Reviews reviews;
    private final Quotes quotes;
    private final QuotePapers papers;
    private final Documents documents;
    private final Sectors sectors;
    private final List<EngagementTab> parts;
    private final ProblemSummary problems = new ProblemSummary();
    private String title = "";

    EngagementView(
            Engagements engagements,
            Applications applications,
            Reviews reviews,
            Quotes quotes,
            QuotePapers papers,
            Documents documents,
            Sectors sectors,
            List<EngagementTab> parts) {
        this.engagements = engagements;
        this.applications = applications;
        this.reviews = reviews;
        this.quotes = quotes;
        this.papers = papers;
        this.documents = documents;
        this.sectors = sectors;
        this.parts = parts;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = UUID.fromString(event.getRouteParameters().get("id").orElseThrow());
        show(
                engagements.details(id).orElseThrow(NotFoundException::new),
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("tab")
                        .orElse(""));
    }

    private void again(EngagementDetails held, String tab) {
        show(engagements.details(held.id()).orElse(held), tab);
    }

    private void show(EngagementDetails held, String tab) {
        removeAll();
        problems.clear();
        title = AuditWords.client(held.row().organisation(), held.row().organisationZh()) + " · "
                + EngagementWords.number(held.row().number());
        add(
                header(held),
                problems,
                new StatePath(held.state(), Moments.day(held.row().stateSince())));
        if (held.row().reason() != null && held.state() == EngagementState.INFO_REQUESTED) {
            add(new Callout(
                    Tone.AMBER, new Span(Words.of("engagement.asked", held.row().reason()))));
        }
        if (held.row().reason() != null && held.state().isOver()) {
            add(new Callout(Tone.RED, new Span(held.row().reason())));
        }
        add(tabs(held, tab));
    }

    private PageHeader header(EngagementDetails held) {
        PageHeader header = new PageHeader(title).under(AuditLinks.link("engagements", Words.of("engagements.page")));
        header.summary(
                EngagementWords.state(held.state()),
                new Span(EngagementWords.standards(held.row().standards())),
                AuditLinks.link(AuditLinks.client(held.row().organisationId()), Words.of("engagement.to.client")));
        var buttons = new ArrayList<Component>();
        Set<app.auditorium.kernel.Role> roles = app.auditorium.portal.Tab.here()
                .flatMap(app.auditorium.portal.Tab::membership)
                .map(Membership::roles)
                .orElse(Set.of());
        List<EngagementStep> steps = EngagementStep.of(held.state(), roles);
        if (steps.contains(EngagementStep.SUBMIT) || steps.contains(EngagementStep.ANSWER)) {
            buttons.add(button(
                    "engagement.enter",
                    Sign.PENCIL,
                    false,
                    () -> getUI().ifPresent(ui -> ui.navigate("engagements/" + held.id() + "/application"))));
        }
        if (steps.contains(EngagementStep.COMPLETE_REVIEW)) {
            buttons.add(button(
                    "engagement.step.COMPLETE_REVIEW",
                    Sign.CHECK,
                    true,
                    () -> Told.outcome(
                            reviews.complete(held.id(), held.version()), problems, done -> taken(done, "quote"))));
        }
        if (steps.contains(EngagementStep.CREATE_PROGRAMME)) {
            buttons.add(button(
                    "engagement.step.CREATE_PROGRAMME",
                    Sign.CALENDAR_PLUS,
                    true,
                    () -> Told.outcome(
                            engagements.createProgramme(held.id(), held.version()),
                            problems,
                            done -> taken(done, "quote"))));
        }
        if (steps.contains(EngagementStep.ASK)) {
            buttons.add(button(
                    "engagement.step.ASK",
                    Sign.MESSAGE_SQUARE,
                    false,
                    () -> new ReasonDialog(
                                    Words.of("engagement.step.ASK"),
                                    Words.of("engagement.ask.text"),
                                    Words.of("engagement.ask.label"))
                            .ask(
                                    Words.of("engagement.step.ASK"),
                                    false,
                                    held.version(),
                                    (version, reason) -> reviews.ask(held.id(), version, reason),
                                    () -> now(held),
                                    done -> taken(done, "application"))));
        }
        if (steps.contains(EngagementStep.DECLINE)) {
            buttons.add(quiet(
                    "engagement.step.DECLINE",
                    () -> new ReasonDialog(
                                    Words.of("engagement.step.DECLINE"),
                                    Words.of("engagement.decline.text"),
                                    Words.of("engagement.reason"))
                            .ask(
                                    Words.of("engagement.step.DECLINE"),
                                    true,
                                    held.version(),
                                    (version, reason) -> reviews.decline(held.id(), version, reason),
                                    () -> now(held),
                                    done -> taken(done, "history"))));
        }
        if (steps.contains(EngagementStep.CANCEL)) {
            buttons.add(quiet("engagement.cancel", () -> cancel(held)));
        }
        return header.actions(buttons.toArray(Component[]::new));
    }

    /** The steps that were taken since it was read. */
    private Optional<Told.Now> now(EngagementDetails read) {
        return engagements
                .details(read.id())
                .map(now -> new Told.Now(
                        now.version(),
                        new StepList(now.steps().stream()
                                .limit(now.steps().size() - read.steps().size())
                                .toList())));
    }

    /** The client's step, taken for it: with the source, as it told the body. */
    private void cancel(EngagementDetails held) {
        TextField source = Localised.of(new TextField(Words.of("application.field.source")));
        DatePicker on = Localised.of(new DatePicker(Words.of("application.field.sourceOn")));
        ReasonDialog dialog = new ReasonDialog(
                Words.of("engagement.cancel"), Words.of("engagement.cancel.text"), Words.of("engagement.reason"));
        dialog.problems.field("source", source);
        dialog.problems.field("sourceOn", on);
        dialog.with(source, on)
                .ask(
                        Words.of("engagement.cancel"),
                        true,
                        held.version(),
                        (version, reason) ->
                                engagements.cancel(held.id(), version, reason, source.getValue(), on.getValue()),
                        () -> now(held),
                        done -> taken(done, "history"));
    }

    private void taken(EngagementDetails now, String tab) {
        Toasts.done(Words.of("engagement.now", Words.of("engagement.state." + now.state())));
        show(now, tab);
    }

    private Component tabs(EngagementDetails held, String wanted) {
        Map<String, Map.Entry<String, Supplier<Component>>> all = new LinkedHashMap<>();
        all.put("application", Map.entry(Words.of("engagement.tab.application"), () -> application(held)));
        if (!held.applications().isEmpty()) {
            all.put(
                    "review",
                    Map.entry(
                            Words.of("engagement.tab.review"),
                            () -> new ReviewPanel(reviews, sectors, held.id(), () -> again(held, "review"))));
            parts.forEach(part -> all.put(part.name(), Map.entry(part.title(held), () -> part.of(held))));
        }
        if (held.state().isOffered()
                || held.state() == EngagementState.PROGRAMMED
                || !quotes.of(held.id()).isEmpty()) {
            all.put(
                    "quote",
                    Map.entry(
                            Words.of("engagement.tab.quote"),
                            () -> new QuotePanel(quotes, papers, documents, held, () -> again(held, "quote"))));
        }
        all.put("history", Map.entry(Words.of("engagement.tab.history"), () -> new Panel(new StepList(held.steps()))));
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        String first = all.containsKey(wanted) ? wanted : natural(held.state());
        all.forEach((name, part) -> {
            Div place = new Div();
            Tab tab = tabs.add(part.getKey(), place);
            tabs.addSelectedChangeListener(event -> {
                if (event.getSelectedTab() == tab && place.getComponentCount() == 0) {
                    place.add(part.getValue().get());
                }
            });
            if (name.equals(first)) {
                place.add(part.getValue().get());
                tabs.setSelectedTab(tab);
            }
        });
        List<String> names = List.copyOf(all.keySet());
        tabs.addSelectedChangeListener(event -> remember(names.get(tabs.getSelectedIndex())));
        return tabs;
    }

    /** The open tab stands in the address. */
    private void remember(String tab) {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                ui.getInternals().getActiveViewLocation().getPath(), QueryParameters.of("tab", tab))));
    }

    private static String natural(EngagementState state) {
        return switch (state) {
            case SUBMITTED -> "review";
            case REVIEWED, CONTRACTED, PROGRAMMED -> "quote";
            case ENQUIRY, INFO_REQUESTED -> "application";
            case DECLINED, CANCELLED -> "history";
        };
    }

    private Component application(EngagementDetails held) {
        Div both = new Div();
        both.addClassName("with-side");
        Div versions = new Div();
        versions.addClassName("stack");
        if (held.applications().isEmpty()) {
            versions.add(new Panel(
                    new Span(Words.of(held.row().linked() ? "engagement.none.linked" : "engagement.none.unlinked"))));
        }
        held.applications()
                .forEach(version -> versions.add(
                        new Panel(Words.of("application.number", version.number()), new ApplicationShown(version))));
        Panel files = new Panel(
                Words.of("application.part.documents"),
                new DocumentList(documents, () -> applications.documents(held.id()), null));
        both.add(versions, files);
        return both;
    }

    private static Button button(String key, Sign sign, boolean primary, Runnable then) {
        Button button = new Button(Words.of(key), sign.icon(), click -> then.run());
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private static Button quiet(String key, Runnable then) {
        Button button = new Button(Words.of(key), click -> then.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return button;
    }
}
