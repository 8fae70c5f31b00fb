package app.auditorium.portal.planning;

import app.auditorium.planning.Explanation;
import app.auditorium.planning.PlanBoard;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Panel;
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
import org.jspecify.annotations.Nullable;

/** What could not be placed, with the rule that blocks it and what would come nearest. */
class UnplacedList extends Panel {

    private static final int MOST = 15;

    UnplacedList(PlanView view, PlanRow plan, List<VisitRow> visits, PlanBoard board) {
        super(Words.of("year.unplaced"));
        List<VisitRow> waiting =
                visits.stream().filter(visit -> !visit.isPlaced()).toList();
        marked(new Tag(waiting.isEmpty() ? Tone.GREEN : Tone.RED, String.valueOf(waiting.size())));
        if (waiting.isEmpty()) {
            Span none = new Span(Words.of("year.unplaced.none"));
            none.addClassName("muted");
            body().add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("unplaced");
        body().add(list);
        show(view, plan, waiting, board, list, 0);
    }

    /** Adds the next of them; what blocks each has to be looked for. */
    private void show(
            PlanView view, PlanRow plan, List<VisitRow> waiting, PlanBoard board, UnorderedList list, int from) {
        List<VisitRow> shown = waiting.stream().skip(from).limit(MOST).toList();
        Map<UUID, Explanation.Obstacle> obstacles = plan.isBeingMade()
                ? Map.of()
                : board.obstacles(plan.id(), shown.stream().map(VisitRow::id).toList());
        shown.forEach(visit -> list.add(item(view, visit, obstacles.get(visit.id()))));
        int next = from + MOST;
        if (waiting.size() > next) {
            Button more = new Button(Words.of("calendar.more", waiting.size() - next));
            more.addThemeVariants(ButtonVariant.SMALL);
            more.addClickListener(click -> {
                more.removeFromParent();
                show(view, plan, waiting, board, list, next);
            });
            body().add(more);
        }
    }

    private static ListItem item(PlanView view, VisitRow visit, Explanation.@Nullable Obstacle obstacle) {
        NativeButton name = new NativeButton(
                PlanWords.client(visit) + " · " + AuditWords.type(visit.type()), click -> view.select(visit.id()));
        name.addClassName("link");
        Div head = new Div(name);
        head.addClassName("row");
        visit.iafCodes().forEach(code -> head.add(new IafChip(code)));
        ListItem item = new ListItem(head);
        if (obstacle != null) {
            item.add(Obstacles.of(obstacle));
        }
        return item;
    }
}
