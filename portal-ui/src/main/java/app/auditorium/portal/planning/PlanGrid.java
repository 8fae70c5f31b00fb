package app.auditorium.portal.planning;

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
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
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
    private final List<Cell> cells = new ArrayList<>();
    private final Map<UUID, String> names = new HashMap<>();

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
    protected long days(AuditCalendar.Load auditor) {
        return auditor.days()
                + visits.stream()
                        .filter(visit -> visit.audit() == null && goes(visit, auditor.auditorId()))
                        .filter(visit -> days(visit).overlaps(shown))
                        .mapToLong(visit -> days(visit).days())
                        .sum();
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
        cells.add(new Cell(cell, auditor, week.first()));
        if (PlanWords.mayPlan() && !plan.isBeingMade()) {
            DropTarget.create(cell)
                    .addDropListener(event -> event.getDragSourceComponent()
                            .filter(PlanCard.class::isInstance)
                            .map(PlanCard.class::cast)
                            .ifPresent(card -> drop(card, auditor, week.first())));
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

    private void drop(PlanCard card, UUID auditor, LocalDate week) {
        clear();
        LocalDate start = PlanCard.sameWeekday(card.visit(), week);
        VisitRow visit = card.visit();
        view.change(
                visit,
                card.auditor().equals(auditor)
                        ? Words.of("meanwhile.move", start)
                        : Words.of("meanwhile.give", start, names.getOrDefault(auditor, "?")),
                version -> board.move(view.plan(), visit.id(), version, start, card.auditor(), auditor));
    }

    /** What the rules say about each cell that one could drop on. */
    void judge(PlanCard card) {
        var answers = board.ask(
                view.plan(),
                card.visit().id(),
                card.auditor(),
                cells.stream()
                        .map(cell -> new PlanBoard.Place(PlanCard.sameWeekday(card.visit(), cell.week), cell.auditor))
                        .toList());
        for (int i = 0; i < answers.size(); i++) {
            Cell cell = cells.get(i);
            answers.get(i).ifPresent(answer -> mark(cell, answer));
        }
    }

    private static void mark(Cell cell, LiveAnswer answer) {
        cell.div.addClassName(answer.allowed() ? "may" : "may-not");
        cell.div.setTitle(
                answer.allowed()
                        ? Words.of("year.points.more", PlanWords.more(answer.points()))
                        : Reasons.text(answer.breaks()));
    }

    void clear() {
        cells.forEach(cell -> {
            cell.div.removeClassNames("may", "may-not");
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
