package app.auditorium.portal.planning;

import app.auditorium.kernel.Outcome;
import app.auditorium.planning.Explanation;
import app.auditorium.planning.PlanBoard;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.Proposal;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Help;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** One visit: where it stands, why there, where else it could go, who could go and why others cannot; and what can be done with it. */
class ExplanationPanel extends Panel {

    private static final int MOST_OTHERS = 25;

    private final PlanView view;
    private final PlanRow plan;
    private final VisitRow visit;
    private final PlanBoard board;

    ExplanationPanel(PlanView view, PlanRow plan, VisitRow visit, PlanBoard board) {
        super(PlanWords.client(visit) + " · " + AuditWords.type(visit.type()));
        this.view = view;
        this.plan = plan;
        this.visit = visit;
        this.board = board;
        addClassName("explanation");
        Button close = new Button(Sign.CLOSE.icon(), click -> view.select(null));
        close.setAriaLabel(Words.of("action.close"));
        close.addThemeVariants(ButtonVariant.SMALL);
        close.addClassName("to-close");
        actions(close);
        body().add(facts());
        if (!plan.isBeingMade()) {
            board.explain(plan.id(), visit.id()).ifPresent(this::explain);
        }
    }

    private Component facts() {
        Div facts = new Div();
        facts.addClassNames("stack", "tight");
        facts.add(muted(AuditWords.standard(visit.standard()) + " · IAF " + String.join(" ", visit.iafCodes()) + " · "
                + Words.of("year.days", visit.auditDays())));
        facts.add(muted(
                Words.of("year.window", AuditWords.days(visit.windowFrom(), visit.due())), new RuleTag(visit.rule())));
        if (visit.start() != null && visit.end() != null) {
            Dated days = new Dated(AuditWords.days(visit.start(), visit.end()));
            days.addClassName("name");
            facts.add(new Div(days));
            visit.team()
                    .forEach(member -> facts.add(new Div(
                            new Span(member.name()), new Span(" · "), new Span(AuditWords.role(member.role())))));
        }
        if (!visit.sites().isEmpty()) {
            facts.add(sites());
        }
        if (visit.loose()) {
            facts.add(new Div(new Tag(Tone.AMBER, Words.of("broken.loose"))));
        }
        if (visit.audit() != null) {
            Anchor audit = new Anchor("audits/" + visit.audit(), Words.of("calendar.details"));
            audit.getElement().setAttribute("router-link", true);
            facts.add(audit);
        }
        if (visit.isOpen() && PlanWords.mayPlan() && !plan.isBeingMade()) {
            facts.add(buttons());
        }
        return facts;
    }

    /** Where it goes, and why there. */
    private Div sites() {
        Div sites = new Div();
        sites.addClassNames("stack", "tight");
        visit.sites()
                .forEach(site -> sites.add(muted(
                        site.name() + " · " + PlanWords.why(site),
                        new RuleTag(site.why().rule()))));
        return sites;
    }

    private Div buttons() {
        Div row = new Div();
        row.addClassNames("row", "actions");
        row.add(small(
                visit.isPlaced() ? "year.move" : "year.place",
                Sign.CALENDAR_CLOCK,
                () -> new MoveVisitDialog(view, visit, board).open()));
        if (visit.loose()) {
            row.add(small(
                    "broken.keep",
                    Sign.UNDO,
                    () -> change("broken.keep", version -> view.moves().keep(plan.id(), visit.id(), version))));
        }
        if (!visit.sites().isEmpty() && visit.audit() == null) {
            row.add(small("year.sites", Sign.MAP_PIN, () -> new SitesDialog(view, visit).open()));
        }
        if (visit.isPlaced()) {
            row.add(small(
                    visit.pinned() ? "year.unpin" : "year.pin",
                    Sign.PIN,
                    () -> change(
                            visit.pinned() ? "year.unpin" : "year.pin",
                            version -> view.moves().pin(plan.id(), visit.id(), version, !visit.pinned()))));
            row.add(small(
                    "year.takeoff",
                    Sign.INBOX,
                    () -> change("year.takeoff", version -> view.moves().takeOff(plan.id(), visit.id(), version))));
        }
        if (visit.isPlaced() && view.isAdoptable()) {
            row.add(small(
                    PlanWords.accept(visit), Sign.CHECK, () -> view.changing().accept(visit)));
        }
        return row;
    }

    private void change(String key, IntFunction<Outcome<VisitRow>> change) {
        view.changing().change(visit, Words.of(key), change);
    }

    private static Button small(String key, Sign sign, Runnable then) {
        Button button = new Button(Words.of(key), sign.icon(), click -> then.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void explain(Explanation explanation) {
        if (explanation.obstacle() != null) {
            body().add(Obstacles.of(explanation.obstacle()));
        }
        explanation.breaks().forEach(reason -> body().add(Reasons.line(reason)));
        if (!explanation.costs().isEmpty()) {
            body().add(new H3(new Help(Words.of("year.costs"), PlanWords.POINTS)), costs(explanation));
        }
        if (!explanation.best().isEmpty()) {
            body().add(new H3(Words.of("year.best.title")), best(explanation));
        }
        if (!explanation.ways().isEmpty()) {
            body().add(new H3(Words.of("year.map")));
            explanation.ways().forEach(way -> body().add(muted(PlanWords.way(way))));
            body().add(TaiwanMap.of(explanation.ways()));
        }
        if (!explanation.others().isEmpty()) {
            body().add(new H3(Words.of("year.others")), others(explanation));
        }
    }

    private static UnorderedList costs(Explanation explanation) {
        UnorderedList list = list();
        for (Explanation.Cost cost : explanation.costs()) {
            ListItem item =
                    new ListItem(new Dated(cost.why().text(Words.language())), figure(PlanWords.points(cost.points())));
            item.addClassName("between");
            list.add(item);
        }
        return list;
    }

    private UnorderedList best(Explanation explanation) {
        UnorderedList list = list();
        for (Proposal proposal : explanation.best()) {
            Div what = new Div(
                    new Dated(AuditWords.days(proposal.start(), proposal.end())),
                    muted(PlanWords.team(proposal.team()) + " · "
                            + Words.of("year.points.more", PlanWords.more(proposal.points()))));
            what.addClassName("days");
            ListItem item = new ListItem(what);
            item.addClassName("between");
            if (PlanWords.mayPlan() && visit.isOpen()) {
                String days = AuditWords.days(proposal.start(), proposal.end());
                Button take = small(
                        "year.take",
                        Sign.CHECK,
                        () -> view.changing()
                                .move(
                                        visit,
                                        Words.of("meanwhile.take", days, PlanWords.team(proposal.team())),
                                        version -> view.moves().take(plan.id(), visit.id(), version, proposal)));
                take.setAriaLabel(Words.of("year.take") + " " + days);
                item.add(take);
            }
            list.add(item);
        }
        return list;
    }

    private UnorderedList others(Explanation explanation) {
        UnorderedList list = list();
        explanation.others().stream().limit(MOST_OTHERS).forEach(other -> list.add(other(other)));
        return list;
    }

    private ListItem other(Explanation.NotGoing other) {
        Tag verdict = other.could()
                ? new Tag(Tone.GREEN, Sign.CHECK, Words.of("year.allowed"))
                : new Tag(Tone.RED, Sign.BAN, Words.of("year.refused"));
        Div text = new Div(new Span(other.name()));
        text.addClassName("name-and-why");
        if (other.could()) {
            text.add(muted(
                    other.points() == null || other.instead() == null
                            ? Words.of("year.other.besides")
                            : Words.of("year.other.costs", other.instead().name(), PlanWords.more(other.points()))));
        }
        other.reasons().forEach(reason -> text.add(Reasons.line(reason)));
        if (!other.unlock().isEmpty()) {
            text.add(muted(Words.of(
                    "year.other.takes",
                    other.unlock().stream()
                            .map(change -> change.text(Words.language()))
                            .collect(Collectors.joining(Words.of("year.and.also"))))));
        }
        ListItem item = new ListItem(verdict, text);
        item.addClassName("verdict");
        VisitRow.Member instead = other.instead();
        if (instead != null && PlanWords.mayPlan() && visit.isOpen()) {
            String whom = Words.of("year.exchange.whom", other.name(), instead.name());
            Button exchange = small(
                    "year.exchange",
                    Sign.CHECK,
                    () -> view.changing()
                            .change(
                                    visit,
                                    whom,
                                    version -> view.moves()
                                            .move(
                                                    plan.id(),
                                                    visit.id(),
                                                    version,
                                                    Objects.requireNonNull(visit.start()),
                                                    instead.auditorId(),
                                                    other.auditorId())));
            exchange.setAriaLabel(whom);
            item.add(exchange);
        }
        return item;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        return list;
    }

    private static Span figure(String text) {
        Span figure = new Span(text);
        figure.addClassName("figure");
        return figure;
    }

    private static Div muted(String text, Component... more) {
        Div muted = new Div(new Dated(text));
        muted.add(more);
        muted.addClassNames("muted", "small");
        return muted;
    }
}
