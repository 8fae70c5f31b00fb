package app.auditorium.portal.engagement;

import app.auditorium.document.Documents;
import app.auditorium.engagement.Applications;
import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.OurEngagement;
import app.auditorium.engagement.OurEngagementDetails;
import app.auditorium.engagement.OurEngagements;
import app.auditorium.engagement.QuoteDetails;
import app.auditorium.engagement.QuotePapers;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.document.DocumentList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One application as the client company sees it: how far it is, what it has to do, the offer to sign, and what was submitted. */
@Route("applications/:id([0-9a-f]{8}-[0-9a-f-]{27})")
@OpenTo(in = TenantKind.CLIENT)
@StyleSheet("look/engagement.css")
@StyleSheet("look/clients.css")
class OurEngagementView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OurEngagements ours;
    private final Applications applications;
    private final Documents documents;
    private final QuotePapers papers;
    private String title = "";

    OurEngagementView(OurEngagements ours, Applications applications, Documents documents, QuotePapers papers) {
        this.ours = ours;
        this.applications = applications;
        this.documents = documents;
        this.papers = papers;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(UUID.fromString(event.getRouteParameters().get("id").orElseThrow()));
    }

    private void show(UUID id) {
        OurEngagementDetails held = ours.details(id).orElseThrow(NotFoundException::new);
        OurEngagement one = held.engagement();
        removeAll();
        title = EngagementWords.standards(one.standards());
        PageHeader header = new PageHeader(title)
                .under(AuditLinks.link("applications", Words.of("our.page")))
                .summary(
                        EngagementWords.state(one.state()),
                        new Span(one.body(Words.language())),
                        new Span(one.number() == null ? "" : EngagementWords.number(one.number())));
        List<Component> buttons = new ArrayList<>();
        if (one.mayType() && Tab.may(Role.ADMINISTRATOR, Role.CONTRIBUTOR)) {
            Button type = new Button(
                    Words.of(one.state() == EngagementState.INFO_REQUESTED ? "our.answer" : "our.continue"),
                    Sign.PENCIL.icon(),
                    click -> getUI().ifPresent(ui -> ui.navigate("applications/" + id + "/form")));
            type.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(type);
        }
        // once the programme stands, it is the certification that a client gives up, not the application
        if (!one.state().isOver() && one.state() != EngagementState.PROGRAMMED && Tab.may(Role.ADMINISTRATOR)) {
            Button cancel = new Button(Words.of("our.cancel"), click -> cancel(id));
            cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            buttons.add(cancel);
        }
        header.actions(buttons.toArray(Component[]::new));
        add(header, new StatePath(one.state(), one.stateSince() == null ? "" : Moments.day(one.stateSince())));
        if (one.underWay()) {
            add(new Callout(Tone.BLUE, new Span(Words.of("our.under-way.text"))));
        } else if (one.state() == EngagementState.INFO_REQUESTED) {
            add(new Callout(
                    Tone.AMBER,
                    new Span(Words.of(
                            "our.asked", one.body(Words.language()), Objects.requireNonNullElse(one.reason(), "")))));
        } else if (one.state().isOver() && one.reason() != null) {
            add(new Callout(Tone.RED, new Span(one.reason())));
        } else if (one.state().isOffered() && !one.toSign() && held.isSent()) {
            add(new Callout(Tone.BLUE, new Span(Words.of("our.next.signed", one.body(Words.language())))));
        } else if (Words.has("our.next." + one.state())) {
            add(new Callout(Tone.BLUE, new Span(Words.of("our.next." + one.state(), one.body(Words.language())))));
        }
        Div main = new Div();
        main.addClassName("stack");
        held.quotes().forEach(quote -> main.add(quote(id, one, quote)));
        held.applications()
                .forEach(version -> main.add(
                        new Panel(Words.of("application.number", version.number()), new ApplicationShown(version))));
        Div side = new Div(
                new Panel(
                        Words.of("application.part.documents"),
                        new DocumentList(documents, () -> applications.documents(id), null)),
                new Panel(Words.of("engagement.tab.history"), new StepList(held.steps())));
        side.addClassName("stack");
        Div both = new Div(main, side);
        both.addClassName("with-side");
        add(both);
    }

    private Panel quote(UUID id, OurEngagement one, QuoteDetails quote) {
        Panel panel = new Panel(Words.of("quote.number", quote.number()), new QuoteShown(quote));
        panel.marked(QuoteShown.state(quote));
        List<Component> actions = new ArrayList<>(QuotePanel.pdfs(papers, quote));
        if (one.toSign() && quote.state() == QuoteDetails.State.SENT && Tab.may(Role.ADMINISTRATOR)) {
            Button sign = new Button(
                    Words.of("sign.client"),
                    Sign.PENCIL.icon(),
                    click -> new SignDialog(
                                    quote,
                                    Words.of("sign.client"),
                                    Words.of("sign.client.text", one.body(Words.language())))
                            .sign(signature -> ours.sign(id, signature), () -> {
                                Toasts.done(Words.of("sign.done"));
                                show(id);
                            }));
            sign.addThemeVariants(ButtonVariant.PRIMARY);
            actions.addFirst(sign);
        }
        Div row = new Div(actions.toArray(Component[]::new));
        row.addClassName("row");
        panel.body().add(row);
        return panel;
    }

    private void cancel(UUID id) {
        new ReasonDialog(Words.of("our.cancel"), Words.of("our.cancel.text"), Words.of("engagement.reason"))
                .ask(Words.of("our.cancel"), true, reason -> ours.cancel(id, reason), done -> {
                    Toasts.done(Words.of("our.cancelled"));
                    getUI().ifPresent(ui -> ui.navigate("applications"));
                });
    }
}
