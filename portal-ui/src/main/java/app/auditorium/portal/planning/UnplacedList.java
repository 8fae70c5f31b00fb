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

    private final PlanView view;
    private final PlanRow plan;
    private final PlanBoard board;
    private final PlanGrid grid;
    private final List<VisitRow> waiting;
    private final UnorderedList list = new UnorderedList();

    UnplacedList(PlanView view, PlanRow plan, List<VisitRow> visits, PlanBoard board, PlanGrid grid) {
        super(Words.of("year.unplaced"));
        this.view = view;
        this.plan = plan;
        this.board = board;
        this.grid = grid;
        this.waiting = visits.stream().filter(visit -> !visit.isPlaced()).toList();
        marked(new Tag(waiting.isEmpty() ? Tone.GREEN : Tone.RED, String.valueOf(waiting.size())));
        if (waiting.isEmpty()) {
            body().add(muted("year.unplaced.none"));
            return;
        }
        if (mayDrag()) {
            body().add(muted("year.unplaced.how"));
        }
        list.addClassName("unplaced");
        body().add(list);
        show(0);
    }

    private boolean mayDrag() {
        return PlanWords.mayPlan() && !plan.isBeingMade();
    }

    private static Span muted(String key) {
        Span muted = new Span(Words.of(key));
        muted.addClassNames("muted", "small");
        return muted;
    }

    /** Adds the next of them; what blocks each has to be looked for. */
    private void show(int from) {
        List<VisitRow> shown = waiting.stream().skip(from).limit(MOST).toList();
        Map<UUID, Explanation.Obstacle> obstacles = plan.isBeingMade()
                ? Map.of()
                : board.obstacles(plan.id(), shown.stream().map(VisitRow::id).toList());
        for (VisitRow visit : shown) {
            var item = new Waiting(view, visit, obstacles.get(visit.id()));
            list.add(item);
            if (mayDrag()) {
                item.addClassName("held");
                grid.letDrag(item);
            }
        }
        int next = from + MOST;
        if (waiting.size() > next) {
            Button more = new Button(Words.of("calendar.more", waiting.size() - next));
            more.addThemeVariants(ButtonVariant.SMALL);
            more.addClickListener(click -> {
                more.removeFromParent();
                show(next);
            });
            body().add(more);
        }
    }

    /** One of them: dragged onto the board, or opened and placed by dialog. */
    private static final class Waiting extends ListItem implements Dragged {

        private final VisitRow visit;

        Waiting(PlanView view, VisitRow visit, Explanation.@Nullable Obstacle obstacle) {
            this.visit = visit;
            NativeButton name = new NativeButton(
                    PlanWords.client(visit) + " · " + AuditWords.type(visit.type()), click -> view.select(visit.id()));
            name.addClassName("link");
            Div head = new Div(name);
            head.addClassName("row");
            visit.iafCodes().forEach(code -> head.add(new IafChip(code)));
            add(head);
            if (obstacle != null) {
                add(Obstacles.of(obstacle));
            }
        }

        @Override
        public VisitRow visit() {
            return visit;
        }

        @Override
        public @Nullable UUID auditor() {
            return null;
        }
    }
}
