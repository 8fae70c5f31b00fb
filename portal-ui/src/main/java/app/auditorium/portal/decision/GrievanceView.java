package app.auditorium.portal.decision;

import app.auditorium.decision.DecisionDetails;
import app.auditorium.decision.Decisions;
import app.auditorium.decision.GrievanceAbout;
import app.auditorium.decision.GrievanceDetails;
import app.auditorium.decision.GrievanceOutcome;
import app.auditorium.decision.GrievanceState;
import app.auditorium.decision.Grievances;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.Facts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.audit.Typed;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.UUID;
import java.util.function.IntFunction;

/** One complaint or appeal, with the one step that comes next. */
@Route("grievances/:id")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/decisions.css")
class GrievanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Grievances grievances;
    private final transient Decisions decisions;
    private final transient Today today;
    private final ProblemSummary problems = new ProblemSummary();
    private String title = "";

    GrievanceView(Grievances grievances, Decisions decisions, Today today) {
        this.grievances = grievances;
        this.decisions = decisions;
        this.today = today;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Typed.of(event.getRouteParameters().get("id"), UUID::fromString)
                .flatMap(grievances::details)
                .orElseThrow(NotFoundException::new));
    }

    private void show(GrievanceDetails grievance) {
        removeAll();
        problems.clear();
        title = GrievanceWords.title(grievance);
        PageHeader header = new PageHeader(title);
        header.under(AuditLinks.link("grievances", Words.of("grievances.page")));
        Div summary = new Div(
                new Span(GrievanceWords.kind(grievance.kind())),
                GrievanceWords.state(grievance.state()),
                new RuleTag(grievance.kind().rule()));
        summary.addClassName("row");
        if (grievance.state() != GrievanceState.CLOSED) {
            summary.add(new DueDate(grievance.due(), today.here()));
        }
        header.summary(summary);
        Paragraph text = new Paragraph(grievance.text());
        text.addClassName("typed");
        Div main = new Div(new Panel(Words.of("grievance.text"), text));
        main.addClassName("stacked");
        if (grievance.decisionId() != null) {
            decisions.find(grievance.decisionId()).ifPresent(against -> main.add(against(against)));
        }
        next(grievance, main);
        if (grievance.outcome() != null) {
            main.add(new Panel(
                    Words.of("grievance.outcome"),
                    new Span(GrievanceWords.outcome(grievance.outcome())),
                    new Paragraph(grievance.outcomeText()),
                    new Paragraph(grievance.investigation())));
        }
        Div both = new Div(main, facts(grievance));
        both.addClassName("with-side");
        add(header, both);
    }

    /** What comes next; more than one thing only where both are possible. */
    private void next(GrievanceDetails grievance, Div main) {
        Div steps = new Div();
        steps.addClassName("row");
        boolean referable = grievance.about() == GrievanceAbout.CLIENT && grievance.referredOn() == null;
        switch (grievance.state()) {
            case RECEIVED ->
                steps.add(step(
                        "grievance.acknowledge",
                        () -> settle(grievance, version -> grievances.acknowledge(grievance.id(), version))));
            case ACKNOWLEDGED, REFERRED, INVESTIGATING -> {
                if (referable) {
                    steps.add(step(
                            "grievance.refer",
                            () -> settle(grievance, version -> grievances.refer(grievance.id(), version))));
                }
            }
            case DECIDED ->
                steps.add(step(
                        "grievance.close",
                        () -> settle(grievance, version -> grievances.close(grievance.id(), version))));
            case CLOSED -> {}
        }
        steps.setVisible(steps.getComponentCount() > 0);
        Div form = new Div(problems, steps);
        form.addClassName("form");
        boolean handles = Tab.may(Role.ADMINISTRATOR, Role.DECISION_MAKER, Role.TECHNICAL_REVIEWER);
        if (handles
                && (grievance.state() == GrievanceState.ACKNOWLEDGED || grievance.state() == GrievanceState.REFERRED)) {
            assign(grievance, form);
        }
        if (handles && grievance.state() == GrievanceState.INVESTIGATING) {
            decide(grievance, form);
        }
        if (form.getComponentCount() > 2 || steps.getComponentCount() > 0) {
            main.add(new Panel(Words.of("grievance.next"), form));
        }
    }

    private void assign(GrievanceDetails grievance, Div form) {
        Select<Grievances.Handler> handler = problems.field("handlerId", Localised.of(new Select<>()));
        handler.setLabel(Words.of("grievance.handler"));
        handler.setHelperText(Words.of("grievance.handler.help"));
        handler.setItems(grievances.handlers(grievance.id()));
        handler.setItemLabelGenerator(each -> each == null
                ? ""
                : each.involved() ? Words.of("grievance.handler.involved", each.name()) : each.name());
        handler.setItemEnabledProvider(each -> each == null || !each.involved());
        form.add(
                handler,
                row(step(
                        "grievance.assign",
                        () -> settle(
                                grievance,
                                version -> grievances.assign(
                                        grievance.id(),
                                        version,
                                        handler.getValue() == null
                                                ? null
                                                : handler.getValue().auditorId())))));
    }

    private void decide(GrievanceDetails grievance, Div form) {
        TextArea investigation = problems.field("investigation", new TextArea(Words.of("grievance.investigation")));
        RadioButtonGroup<GrievanceOutcome> outcome = problems.field("outcome", new RadioButtonGroup<>());
        outcome.setLabel(Words.of("grievance.outcome"));
        outcome.setItems(GrievanceOutcome.values());
        outcome.setItemLabelGenerator(GrievanceWords::outcome);
        TextArea text = problems.field("outcomeText", new TextArea(Words.of("grievance.outcome.text")));
        form.add(
                investigation,
                outcome,
                text,
                row(step(
                        "grievance.settle",
                        () -> settle(
                                grievance,
                                version -> grievances.decide(
                                        grievance.id(),
                                        version,
                                        investigation.getValue(),
                                        outcome.getValue(),
                                        text.getValue())))));
    }

    private static Div row(Button button) {
        Div row = new Div(button);
        row.addClassName("row");
        return row;
    }

    private static Button step(String key, Runnable then) {
        Button step = new Button(Words.of(key), click -> then.run());
        step.addThemeVariants(ButtonVariant.PRIMARY);
        return step;
    }

    private void settle(GrievanceDetails grievance, IntFunction<Outcome<GrievanceDetails>> step) {
        Told.step(
                grievance.version(),
                step,
                () -> grievances
                        .details(grievance.id())
                        .map(now ->
                                new Told.Now(now.version(), ChangedParts.between(grievance, now, GrievanceWords::key))),
                problems,
                now -> {
                    Toasts.done(Words.of("saved"));
                    show(now);
                });
    }

    private static Panel against(DecisionDetails decision) {
        UnorderedList one = new UnorderedList(DecisionList.item(decision));
        one.addClassName("decisions");
        return new Panel(Words.of("grievance.decision"), one)
                .actions(AuditLinks.link(
                        AuditLinks.certification(decision.certificationId()), Words.of("certification.page")));
    }

    private static Panel facts(GrievanceDetails grievance) {
        Facts facts = new Facts().fact("grievance.about", Words.of("grievance.about." + grievance.about()));
        if (grievance.organisationId() != null && grievance.organisation() != null) {
            facts.fact(
                    "grievance.client",
                    AuditLinks.link(
                            AuditLinks.client(grievance.organisationId()),
                            AuditWords.client(grievance.organisation(), grievance.organisationZh())));
        }
        return new Panel(
                Words.of("grievance.facts"),
                facts.fact("grievance.raisedBy", grievance.raisedBy())
                        .fact("grievance.contact", grievance.contact())
                        .fact("grievance.received", grievance.receivedOn())
                        .fact("grievance.acknowledged", grievance.acknowledgedOn())
                        .fact("grievance.referred", grievance.referredOn())
                        .fact("grievance.handler", grievance.handler())
                        .fact("grievance.settled", grievance.decidedOn())
                        .fact("grievance.told", grievance.toldOn()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
