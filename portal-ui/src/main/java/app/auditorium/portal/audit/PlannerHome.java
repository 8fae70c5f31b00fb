package app.auditorium.portal.audit;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.AuditRow;
import app.auditorium.audit.Declarations;
import app.auditorium.audit.OpenDeclaration;
import app.auditorium.audit.Workloads;
import app.auditorium.catalogue.Counties;
import app.auditorium.finding.FindingTallies;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.obligation.DueFilter;
import app.auditorium.obligation.DueItem;
import app.auditorium.obligation.Obligations;
import app.auditorium.portal.Bars;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For planners: what the programmes ask for, what waits for clients, and how busy the auditors are. */
@Component
@Order(10)
class PlannerHome implements HomePart {

    private static final int DUE_DAYS = 90;
    private static final int NEXT_DAYS = 14;
    private static final int WEEKS = 12;
    private static final int TOO_FULL = 90;
    private static final int REPLIES = 5;

    private final Obligations obligations;
    private final AuditCalendar calendar;
    private final Workloads workloads;
    private final FindingTallies findings;
    private final AuditReplies replies;
    private final Declarations declarations;
    private final Counties counties;

    PlannerHome(
            Obligations obligations,
            AuditCalendar calendar,
            Workloads workloads,
            FindingTallies findings,
            AuditReplies replies,
            Declarations declarations,
            Counties counties) {
        this.obligations = obligations;
        this.calendar = calendar;
        this.workloads = workloads;
        this.findings = findings;
        this.replies = replies;
        this.declarations = declarations;
        this.counties = counties;
    }

    @Override
    public boolean concerns(Tab tab) {
        return tab.acts(TenantKind.CERTIFICATION_BODY, Role.PLANNER, Role.ADMINISTRATOR);
    }

    @Override
    public void fill(Home home) {
        List<DueItem> due = obligations.list(DueFilter.until(home.today().plusDays(DUE_DAYS)));
        List<Workloads.Week> weeks = workloads.weeks(CalendarMode.monday(home.today()), WEEKS);
        home.title(
                Words.of("home.page"),
                Words.of(
                        "home.summary",
                        home.today(),
                        due.stream().filter(item -> item.kind().audit() != null).count()));
        Button plan = new Button(
                Words.of("audits.plan"), Sign.PLUS.icon(), click -> AuditLinks.go(AuditLinks.plan(null, null)));
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        home.action(plan);
        home.tile(dueTile(due)).tile(waiting(home.today())).tile(majors()).tile(busy(weeks));
        List<OpenDeclaration> related = declarations.toJudge();
        if (!related.isEmpty()) {
            home.main(OwedDeclarations.toJudge(related));
        }
        home.main(dueList(due, home.today()));
        home.side(load(weeks));
        home.side(new ReplyList(replies.newest(REPLIES), calendar));
        home.side(upcoming(home.today()));
    }

    private static StatTile dueTile(List<DueItem> due) {
        long late = due.stream().filter(DueItem::late).count();
        return new StatTile(
                        Words.of("home.due"),
                        String.valueOf(due.size()),
                        late > 0
                                ? new Tag(Tone.RED, Sign.ALERT, Words.of("home.due.late", late))
                                : new Tag(Tone.GREEN, Sign.CHECK, Words.of("home.due.none")))
                .leadingTo("due");
    }

    private StatTile waiting(LocalDate today) {
        Workloads.Tally tally = workloads.tally(today);
        Span note = tally.unanswered() > 0
                ? new Tag(Tone.AMBER, Sign.CLOCK, Words.of("home.confirm.unanswered", tally.unanswered()))
                : new Span(Words.of("home.confirm.note"));
        return new StatTile(Words.of("home.confirm"), String.valueOf(tally.proposed()), note)
                .leadingTo("audits?state=TEAM_PROPOSED");
    }

    private StatTile majors() {
        FindingTallies.Tally tally = findings.tally();
        return new StatTile(
                        Words.of("home.majors"),
                        String.valueOf(tally.majors()),
                        tally.oldestMajor() == null
                                ? Words.of("home.majors.none")
                                : Words.of("home.majors.oldest", tally.oldestMajor()))
                .leadingTo("findings?grade=MAJOR&state=OPEN&state=RESPONDED&state=ACCEPTED");
    }

    private static StatTile busy(List<Workloads.Week> weeks) {
        long booked = weeks.stream().mapToLong(Workloads.Week::booked).sum();
        long most = weeks.stream().mapToLong(Workloads.Week::most).sum();
        long full = weeks.stream().filter(week -> week.percent() >= TOO_FULL).count();
        return new StatTile(
                        Words.of("home.busy"),
                        (most == 0 ? 0 : Math.round(100.0 * booked / most)) + "%",
                        full == 0
                                ? new Span(Words.of("home.busy.note", WEEKS))
                                : new Tag(Tone.AMBER, Sign.CLOCK, Words.of("home.busy.full", full)))
                .leadingTo("schedule?view=board");
    }

    /** Minors are the next team's to verify, and would hide what is to be planned: they stand on the due screen alone. */
    private Panel dueList(List<DueItem> due, LocalDate today) {
        List<DueItem> listed =
                due.stream().filter(item -> item.kind() != DueItem.Kind.MINORS).toList();
        return new Panel(Words.of("home.list"), new DueList(listed, counties, today))
                .marked(new RuleTag("A-03"), new RuleTag("A-04"))
                .actions(AuditLinks.link("due", Words.of("home.list.all", due.size())));
    }

    /** The fullest week reaches the top, so that quiet times can be told apart, too. */
    private static Panel load(List<Workloads.Week> weeks) {
        long fullest = Math.max(
                1, weeks.stream().mapToLong(Workloads.Week::percent).max().orElse(1));
        return new Panel(
                Words.of("home.load"),
                new Bars(
                        Words.of("home.load.table"),
                        weeks.stream()
                                .map(week -> new Bars.Bar(
                                        week.monday().toString().substring(5).replace('-', '/'),
                                        week.percent() + "%",
                                        week.percent() * 100 / fullest,
                                        week.percent() >= TOO_FULL))
                                .toList()));
    }

    private Panel upcoming(LocalDate today) {
        List<AuditRow> next =
                calendar.between(new DateRange(today, today.plusDays(NEXT_DAYS)), AuditFilter.ALL.notCancelled());
        return new Panel(Words.of("home.next"), new AuditLines(next, Words.of("home.next.none")))
                .actions(AuditLinks.link("schedule?view=week", Words.of("home.next.all", next.size())));
    }
}
