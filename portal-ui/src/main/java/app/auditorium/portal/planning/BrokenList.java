package app.auditorium.portal.planning;

import app.auditorium.assignment.Reason;
import app.auditorium.kernel.Outcome;
import app.auditorium.planning.Mended;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Visits that cannot stay as they are: something on file has changed, or another plan has answered them. One button mends what can be mended. */
class BrokenList extends Panel {

    BrokenList(PlanView view, List<VisitRow> visits, Map<UUID, List<Reason>> broken) {
        super(Words.of("broken.title"));
        addClassName("broken-list");
        List<VisitRow> listed = visits.stream()
                .filter(visit -> visit.answeredBy() != null || broken.containsKey(visit.id()))
                .toList();
        marked(new Tag(Tone.RED, String.valueOf(listed.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("unplaced");
        listed.forEach(visit -> list.add(item(view, visit, broken.getOrDefault(visit.id(), List.of()))));
        if (PlanWords.mayPlan()) {
            boolean broke = listed.stream().anyMatch(visit -> visit.answeredBy() == null);
            boolean audits = listed.stream().anyMatch(visit -> !visit.isOpen());
            Button mend = new Button(
                    Words.of(broke ? "broken.mend" : "broken.remove"), Sign.REFRESH_CW.icon(), click -> mend(view));
            mend.addThemeVariants(ButtonVariant.PRIMARY);
            Span what =
                    new Span(Words.of(!broke ? "broken.text.answered" : audits ? "broken.text.audits" : "broken.text"));
            what.addClassNames("muted", "small");
            Div actions = new Div(mend);
            actions.addClassName("row");
            body().add(actions, what);
        }
        body().add(list);
    }

    private static void mend(PlanView view) {
        Outcome<Mended> outcome = view.moves().mend(view.plan());
        if (outcome instanceof Outcome.Done<Mended>(var mended)) {
            Toasts.done(Words.of("broken.mended", mended.people(), mended.days(), mended.answered(), mended.left()));
        }
        view.changing().told(outcome);
    }

    private static ListItem item(PlanView view, VisitRow visit, List<Reason> reasons) {
        NativeButton name = new NativeButton(
                PlanWords.client(visit) + " · " + AuditWords.type(visit.type()), click -> view.find(visit));
        name.addClassName("link");
        ListItem item = new ListItem(name);
        if (visit.answeredBy() == null) {
            reasons.forEach(reason -> item.add(Reasons.line(reason)));
        } else {
            Span text = new Span(Words.of("broken.answered") + " ");
            Anchor audit = new Anchor("audits/" + visit.answeredBy(), Words.of("broken.answered.by"));
            audit.getElement().setAttribute("router-link", true);
            item.add(new Div(text, audit));
        }
        return item;
    }
}
