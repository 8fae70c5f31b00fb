package app.auditorium.portal.planning;

import app.auditorium.assignment.DaysByMonth;
import app.auditorium.assignment.Reason;
import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditRow;
import app.auditorium.kernel.DateRange;
import app.auditorium.planning.LiveAnswer;
import app.auditorium.planning.PlanBoard;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.audit.WeekBoard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The plan by auditor and week: its own visits, and the audits around them. While one drags, cells say whether it may stand there. */
class PlanGrid extends WeekBoard {

    /** Says in a line at the foot what the rules say about the cell under the pointer; a title is not shown while one drags. */
    private static final String RULING = """
            let line = document.body.querySelector(':scope > .plan-ruling');
            if (!line) {
              line = document.createElement('div');
              line.className = 'plan-ruling';
              line.setAttribute('role', 'status');
              document.body.append(line);
            }
            const tell = event => line.textContent = event.target.closest?.('.cell')?.title || '';
            // on the way down: cells that take drops let nothing come up
            this.addEventListener('dragover', tell, true);
            ['dragleave', 'drop', 'dragend'].forEach(over =>
              this.addEventListener(over, () => line.textContent = '', true));
            """;

    private final PlanView view;
    private final PlanRow plan;
    private final PlanBoard board;
    private final DateRange shown;
    private final List<VisitRow> visits;
    private final Map<UUID, List<Reason>> broken;
    private final List<AuditRow> audits;
    private final Map<UUID, DaysByMonth> loads;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<UUID, String> names = new HashMap<>();

    private final Map<Cell, LiveAnswer> answers = new HashMap<>();

    private record Cell(Div div, UUID auditor, LocalDate week) {}

    PlanGrid(
            PlanView view,
            PlanRow plan,
            DateRange shown,
            List<AuditCalendar.Load> auditors,
            List<VisitRow> visits,
            Map<UUID, List<Reason>> broken,
            List<AuditRow> audits,
            List<AuditCalendar.Absence> absences,
            PlanBoard board,
            LocalDate today) {
        super(Words.of("year.board"), shown, absences);
        this.view = view;
        this.plan = plan;
        this.board = board;
        this.shown = shown;
        this.loads = board.loads(plan.id());
        this.broken = broken;
        this.visits = visits.stream().filter(VisitRow::isPlaced).toList();
        List<UUID> own =
                visits.stream().map(VisitRow::audit).filter(Objects::nonNull).toList();
        this.audits = audits.stream().filter(audit -> !own.contains(audit.id())).toList();
        auditors.forEach(load -> names.put(load.auditorId(), load.name()));
        addClassName("plan-board");
        show(auditors, today);
        addAttachListener(event -> getElement().executeJs(RULING));
    }

    @Override
    protected DaysByMonth days(AuditCalendar.Load auditor) {
        return loads.getOrDefault(auditor.auditorId(), auditor.days());
    }

    @Override
    protected Component name(AuditCalendar.Load auditor) {
        NativeButton name = new NativeButton(
                auditor.name(), click -> view.travel(auditor.auditorId(), firstWeekOf(auditor.auditorId())));
        name.addClassName("link");
        name.setTitle(auditor.name() + " · " + Words.of("travel.open"));
        return name;
    }

    /** The first week that is shown in which somebody goes anywhere by the plan; the first of all if there is none. */
    private LocalDate firstWeekOf(UUID auditor) {
        LocalDate first = visits.stream()
                .filter(visit -> goes(visit, auditor) && days(visit).overlaps(shown))
                .map(visit -> days(visit).first())
                .min(LocalDate::compareTo)
                .orElse(shown.first());
        return first.isBefore(shown.first()) ? shown.first() : first;
    }

    @Override
    protected void fill(Div cell, UUID auditor, DateRange week) {
        audits.stream()
                .filter(audit ->
                        audit.team().stream().anyMatch(m -> m.auditorId().equals(auditor)))
                .filter(audit -> new DateRange(audit.start(), audit.end()).overlaps(week))
                .forEach(audit -> cell.add(booked(audit)));
        visits.stream()
                .filter(visit -> goes(visit, auditor) && days(visit).overlaps(week))
                .forEach(visit ->
                        cell.add(new PlanCard(view, visit, broken.getOrDefault(visit.id(), List.of()), auditor, this)));
        var place = new Cell(cell, auditor, week.first());
        cells.add(place);
        if (PlanWords.mayPlan() && !plan.isBeingMade()) {
            DropTarget.create(cell)
                    .addDropListener(event -> event.getDragSourceComponent()
                            .filter(Dragged.class::isInstance)
                            .map(Dragged.class::cast)
                            .ifPresent(held -> drop(held, auditor, place)));
        }
    }

    /** An audit that the plan does not touch. */
    private static Div booked(AuditRow audit) {
        String client = AuditWords.client(audit.organisation(), audit.organisationZh());
        Div block = new Div(new Span(client));
        block.addClassNames("visit", "neutral", "booked");
        block.setTitle(
                client + " · " + AuditWords.type(audit.type()) + " · " + AuditWords.days(audit.start(), audit.end()));
        return block;
    }

    private void drop(Dragged held, UUID auditor, Cell cell) {
        clear();
        LocalDate start = answers.containsKey(cell) ? answers.get(cell).start() : held.startIn(cell.week);
        VisitRow visit = held.visit();
        view.changing()
                .change(
                        visit,
                        auditor.equals(held.auditor())
                                ? Words.of("meanwhile.move", start)
                                : Words.of("meanwhile.give", start, names.getOrDefault(auditor, "?")),
                        version -> view.moves().move(view.plan(), visit.id(), version, start, held.auditor(), auditor));
    }

    /** Lets something be taken hold of and put into a cell, judged while it is held. */
    <C extends Component & Dragged> void letDrag(C held) {
        DragSource<C> source = DragSource.create(held);
        source.addDragStartListener(start -> judge(held));
        source.addDragEndListener(end -> clear());
    }

    /** What the rules say about each cell that one could drop on. */
    private void judge(Dragged held) {
        answers.clear();
        var judged = board.ask(
                view.plan(),
                held.visit().id(),
                held.auditor(),
                cells.stream()
                        .map(cell -> new PlanBoard.Place(held.startIn(cell.week), cell.auditor))
                        .toList());
        for (int i = 0; i < judged.size(); i++) {
            Cell cell = cells.get(i);
            judged.get(i).ifPresent(answer -> mark(cell, answer));
        }
    }

    private void mark(Cell cell, LiveAnswer answer) {
        answers.put(cell, answer);
        cell.div.addClassName(
                switch (PlanWords.tone(answer)) {
                    case RED -> "may-not";
                    case AMBER -> "may-though";
                    default -> "may";
                });
        cell.div.setTitle(Reasons.text(answer));
    }

    private void clear() {
        cells.forEach(cell -> {
            cell.div.removeClassNames("may", "may-though", "may-not");
            cell.div.getElement().removeAttribute("title");
        });
    }

    private static boolean goes(VisitRow visit, UUID auditor) {
        return visit.team().stream().anyMatch(member -> member.auditorId().equals(auditor));
    }

    private static DateRange days(VisitRow visit) {
        return new DateRange(Objects.requireNonNull(visit.start()), Objects.requireNonNull(visit.end()));
    }
}
