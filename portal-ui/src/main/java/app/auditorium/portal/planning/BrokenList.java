package app.auditorium.portal.planning;

import app.auditorium.assignment.Reason;
import app.auditorium.planning.PlanBoard;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.Plans;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Visits that cannot stay as they are since something on file has changed; audits among them can be planned anew, all others staying. */
class BrokenList extends Panel {

    private static final int SECONDS = 10;

    BrokenList(
            PlanView view,
            PlanRow plan,
            List<VisitRow> visits,
            Map<UUID, List<Reason>> broken,
            Plans plans,
            PlanBoard board) {
        super(Words.of("broken.title"));
        addClassName("broken-list");
        marked(new Tag(Tone.RED, String.valueOf(broken.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("unplaced");
        visits.stream()
                .filter(visit -> broken.containsKey(visit.id()))
                .forEach(visit -> list.add(item(view, visit, broken.getOrDefault(visit.id(), List.of()))));
        body().add(list);
        boolean published = visits.stream().anyMatch(visit -> broken.containsKey(visit.id()) && !visit.isOpen());
        if (PlanWords.mayPlan()) {
            Button anew = new Button(Words.of("broken.anew"), Sign.REFRESH_CW.icon(), click -> {
                if (!published || view.told(board.planAnew(plan.id()))) {
                    view.told(plans.resume(plan.id(), SECONDS));
                }
            });
            anew.addThemeVariants(ButtonVariant.PRIMARY);
            Span what = new Span(Words.of("broken.text"));
            what.addClassNames("muted", "small");
            Div actions = new Div(anew);
            actions.addClassName("row");
            body().add(actions, what);
        }
    }

    private static ListItem item(PlanView view, VisitRow visit, List<Reason> reasons) {
        NativeButton name = new NativeButton(
                PlanWords.client(visit) + " · " + AuditWords.type(visit.type()), click -> view.find(visit));
        name.addClassName("link");
        ListItem item = new ListItem(name);
        reasons.forEach(reason -> item.add(Reasons.line(reason)));
        return item;
    }
}
