package app.auditorium.portal.planning;

import app.auditorium.assignment.Reason;
import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditFilter;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.CertifiedSite;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.TenantKind;
import app.auditorium.planning.Accepted;
import app.auditorium.planning.Assumed;
import app.auditorium.planning.PlanBoard;
import app.auditorium.planning.PlanMoves;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.Plans;
import app.auditorium.planning.Progress;
import app.auditorium.planning.VisitRow;
import app.auditorium.planning.WhatIfs;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Dated;
import app.auditorium.portal.DoubleClicks;
import app.auditorium.portal.Help;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One plan: being made, or as a board by auditor and week with what is not placed and why at the side. */
@Route("plans/:plan")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/audits.css")
@StyleSheet("look/planning.css")
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final int WEEKS = 8;
    private static final String TO_THE_TOP = """
            if (this.querySelector('.to-close')) {
              this.scrollTop = 0;
              if (window.innerWidth <= 900) this.scrollIntoView({block: 'start'});
              this.querySelector('.to-close').focus({preventScroll: true});
            }""";
    private static final String TO_THE_VISIT = """
            this.querySelector('[data-visit="' + $0 + '"]')?.scrollIntoView({block: 'nearest', inline: 'nearest'})""";
    private static final int POLL_MILLIS = 2_000;
    private static final int WORK_POLL_MILLIS = 400;
    private static final int IDLE_POLL_MILLIS = 15_000;

    private final Plans plans;
    private final PlanBoard board;
    private final PlanMoves moves;
    private final WhatIfs whatIfs;
    private final AuditCalendar calendar;
    private final Certifications certifications;
    private final PublicHolidays holidays;
    private final Today today;
    private final PlanActions actions;
    private final Changing changing;
    private final PageHeader header = new PageHeader("");
    private final PlanNews news = new PlanNews(this::draw);
    private final Div above = new Div();
    private final Div note = new Div();
    private final Div stage = new Div();
    private final Div side = new Div();
    private final PlanProgress progress;
    private UUID plan = new UUID(0, 0);
    private String name = "";
    private boolean adoptable = true;
    private @Nullable LocalDate week;
    private @Nullable UUID selected;
    private @Nullable UUID traveller;
    private @Nullable LocalDate travelWeek;
    private @Nullable Registration polling;
    private @Nullable WorkPanel work;
    private List<VisitRow> shown = List.of();
    private int version;
    private boolean making;

    PlanView(
            Plans plans,
            PlanBoard board,
            PlanMoves moves,
            WhatIfs whatIfs,
            AuditCalendar calendar,
            Certifications certifications,
            PublicHolidays holidays,
            Today today) {
        this.plans = plans;
        this.board = board;
        this.moves = moves;
        this.whatIfs = whatIfs;
        this.calendar = calendar;
        this.certifications = certifications;
        this.holidays = holidays;
        this.today = today;
        this.actions = new PlanActions(this, plans);
        this.changing = new Changing(this, plans, actions);
        this.progress = new PlanProgress(plans, this::draw);
        addClassNames("page", "plan-page");
        side.addClassName("plan-side");
        stage.addClassName("plan-stage");
        Div content = new Div(stage, side);
        content.addClassName("plan-content");
        Anchor up = new Anchor("plans", Words.of("plans.page"));
        up.getElement().setAttribute("router-link", true);
        header.under(up);
        add(header, note, news, above, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PlanRow row = event.getRouteParameters()
                .get("plan")
                .flatMap(PlanView::id)
                .flatMap(plans::find)
                .orElseThrow(NotFoundException::new);
        plan = row.id();
        week = row.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        draw();
    }

    /** To which a visit may go. */
    List<CertifiedSite> sites(VisitRow visit) {
        return certifications.certifiedSites(visit.certificationId());
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> {
            if (work != null) {
                follow(work);
                return;
            }
            PlanRow row = plans.find(plan).orElse(null);
            if (row != null && (making || row.isBeingMade())) {
                draw();
            } else if (row != null && row.version() != version) {
                news.tell(plans.latest(plan));
            }
        });
    }

    /** Lets something go on beside the screen; meanwhile nothing else can be begun with the whole plan. */
    void work(String done, Function<Progress, Outcome<Accepted>> what) {
        Work.begin(plan, done, what);
        draw();
    }

    private void follow(WorkPanel going) {
        going.show();
        if (going.work().isOver()) {
            work = null;
            going.work().told();
            actions.told(going.work().outcome(), going.work().done());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    /** Everything anew, as the plan stands now. */
    void draw() {
        PlanRow row = plans.find(plan).orElse(null);
        if (row == null) {
            return;
        }
        name = row.name();
        List<VisitRow> visits = plans.visits(plan);
        shown = visits;
        version = row.version();
        making = row.isBeingMade();
        if (row.job() != null && !making) {
            plans.seen(plan);
        }
        news.clear();
        header.titled(row.name());
        header.summary(summary(row));
        Assumed assumed = whatIfs.assumed(plan).orElse(null);
        adoptable = assumed == null || assumed.againstAccepting() == null;
        note.removeAll();
        note.setVisible(assumed != null);
        if (assumed != null) {
            note.add(new AssumptionsNote(row.name(), assumed));
        }
        if (work == null && PlanWords.mayPlan()) {
            work = Work.on(plan).map(WorkPanel::new).orElse(null);
        }
        header.actions(work == null ? actions.of(row, visits, adoptable) : new Component[0]);
        above.getChildren().filter(part -> part != progress).toList().forEach(above::remove);
        UI.getCurrent().setPollInterval(work != null ? WORK_POLL_MILLIS : making ? POLL_MILLIS : IDLE_POLL_MILLIS);
        if (work != null) {
            above.addComponentAsFirst(work);
        }
        PlanWords.beyondHolidays(row.last(), holidays)
                .ifPresent(beyond -> above.addComponentAsFirst(new Callout(Tone.AMBER, new Span(beyond))));
        progress.show(row);
        if (progress.getChildren().findAny().isEmpty()) {
            progress.removeFromParent();
        } else if (progress.getParent().isEmpty()) {
            above.add(progress);
        }
        Map<UUID, List<Reason>> broken = row.isBeingMade() ? Map.of() : board.broken(plan);
        stage.removeAll();
        LocalDate from = week == null ? row.first() : week;
        var weeks = new DateRange(from, from.plusWeeks(WEEKS).minusDays(1));
        var grid = new PlanGrid(
                this,
                row,
                weeks,
                calendar.loads(weeks),
                visits,
                broken,
                calendar.between(weeks, AuditFilter.ALL.notCancelled()),
                calendar.absences(weeks),
                board,
                today.here());
        stage.add(weeks(row), grid);
        side.removeAll();
        if (!broken.isEmpty() || visits.stream().anyMatch(visit -> visit.answeredBy() != null)) {
            side.add(new BrokenList(this, visits, broken));
        }
        side.add(new UnplacedList(
                this,
                row,
                visits.stream().filter(visit -> visit.answeredBy() == null).toList(),
                board,
                grid));
        if (traveller != null && travelWeek != null) {
            var week = new DateRange(travelWeek, travelWeek.plusDays(6));
            UUID who = traveller;
            board.travel(plan, who, week)
                    .ifPresent(travel ->
                            side.addComponentAsFirst(new TravelPanel(this, travel, week, besides(visits, who, week))));
        } else if (selected != null) {
            visits.stream()
                    .filter(visit -> visit.id().equals(selected))
                    .findFirst()
                    .ifPresent(visit -> side.addComponentAsFirst(new ExplanationPanel(this, row, visit, board)));
        }
    }

    private static Component[] summary(PlanRow row) {
        List<Component> parts = new ArrayList<>(List.of(
                PlanWords.state(row),
                new Dated(Words.of("plans.horizon", row.first(), row.last())),
                new Span(Words.of("year.placed", row.placed(), row.visits()))));
        if (row.isAccepted() && row.open() > 0) {
            parts.add(new Span(Words.of("year.still-open", row.open())));
        }
        if (row.isAccepted() && row.untold() > 0) {
            parts.add(new Span(Words.of("year.untold", row.untold())));
        }
        parts.add(new Help(Words.of("year.points", PlanWords.points(row.points())), PlanWords.POINTS));
        return parts.toArray(Component[]::new);
    }

    /** Audits of an auditor in some days that the plan does not hold. */
    private List<String> besides(List<VisitRow> visits, UUID auditor, DateRange days) {
        Set<UUID> own =
                visits.stream().map(VisitRow::audit).filter(Objects::nonNull).collect(Collectors.toSet());
        return calendar.between(days, AuditFilter.ALL.notCancelled()).stream()
                .filter(audit -> !own.contains(audit.id())
                        && audit.team().stream()
                                .anyMatch(member -> member.auditorId().equals(auditor)))
                .map(audit -> AuditWords.client(audit.organisation(), audit.organisationZh()) + " · "
                        + AuditWords.days(audit.start(), audit.end()))
                .toList();
    }

    /** Shows how an auditor gets about in the week of a day; nobody: no more. */
    void travel(@Nullable UUID auditor, @Nullable LocalDate day) {
        traveller = auditor;
        selected = null;
        travelIn(day);
    }

    void travelIn(@Nullable LocalDate day) {
        travelWeek = day == null ? null : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        draw();
        side.getElement().executeJs(TO_THE_TOP);
    }

    /** Shows why a visit stands where it stands. */
    void select(@Nullable UUID visit) {
        UUID before = selected;
        selected = visit;
        traveller = null;
        draw();
        if (visit != null) {
            stage.getElement().executeJs(TO_THE_VISIT, visit.toString());
            side.getElement().executeJs(TO_THE_TOP);
        } else if (before != null) {
            stage.getElement()
                    .executeJs("this.querySelector('[data-visit=\"' + $0 + '\"]')?.focus()", before.toString());
        }
    }

    boolean isSelected(UUID visit) {
        return visit.equals(selected);
    }

    /** Shows a visit, the weeks about it, and why it stands there. */
    void find(VisitRow visit) {
        if (visit.start() != null) {
            week = visit.start().minusWeeks(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        select(visit.id());
    }

    /** Shows the weeks around a day. */
    void show(LocalDate day) {
        week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        draw();
    }

    UUID plan() {
        return plan;
    }

    PlanMoves moves() {
        return moves;
    }

    Changing changing() {
        return changing;
    }

    /** A visit as it is shown now; empty if it is in the plan no more. */
    Optional<VisitRow> shown(UUID visit) {
        return shown.stream().filter(now -> now.id().equals(visit)).findFirst();
    }

    /** Whether what it places may become audits: not where it only assumes clients or windows. */
    boolean isAdoptable() {
        return adoptable;
    }

    private Component weeks(PlanRow row) {
        LocalDate from = week == null ? row.first() : week;
        Div line = new Div(
                step(Sign.CHEVRON_LEFT, "calendar.before", from.minusWeeks(WEEKS / 2)),
                new Dated(Words.of("plans.horizon", from, from.plusWeeks(WEEKS).minusDays(1))),
                step(Sign.CHEVRON_RIGHT, "calendar.after", from.plusWeeks(WEEKS / 2)));
        line.addClassNames("row", "plan-weeks");
        return line;
    }

    private Button step(Sign sign, String label, LocalDate to) {
        Button button = new Button(sign.icon(), click -> show(to));
        button.setAriaLabel(Words.of(label));
        button.addClassName(DoubleClicks.EACH_COUNTS);
        return button;
    }

    @Override
    public String getPageTitle() {
        return name;
    }
}
