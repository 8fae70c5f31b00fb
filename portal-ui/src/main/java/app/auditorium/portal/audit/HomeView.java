package app.auditorium.portal.audit;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditRow;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.AuditsAboutUs;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.DueSlot;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.HomeTiles;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is due: for a body what its programmes ask for, for a client company the audits it was told of. */
@Route("")
@OpenTo(everyone = true)
@Destination(title = "nav.home", sign = Sign.HOUSE, order = 10)
@StyleSheet("look/audits.css")
class HomeView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final int DUE_DAYS = 90;
    private static final int NEXT_DAYS = 14;

    private final Certifications certifications;
    private final AuditCalendar calendar;
    private final List<HomeTiles> others;
    private final LocalDate today;

    HomeView(
            Certifications certifications,
            AuditCalendar calendar,
            AuditsAboutUs aboutUs,
            Today clock,
            List<HomeTiles> others) {
        this.certifications = certifications;
        this.calendar = calendar;
        this.others = others;
        addClassName("page");
        Membership member = Tab.here().flatMap(Tab::membership).orElse(null);
        if (member == null) {
            today = LocalDate.EPOCH;
            add(new EmptyState(Sign.USERS, Words.of("door.nowhere.title"), Words.of("door.nowhere.text")));
        } else if (member.kind() == TenantKind.CONSULTANCY) {
            today = LocalDate.EPOCH;
            add(new PageHeader(member.tenantName()));
        } else if (member.kind() == TenantKind.CLIENT) {
            today = clock.here();
            Div waiting = new Div();
            waiting.addClassName("tiles");
            addTo(waiting, TenantKind.CLIENT);
            add(new PageHeader(Words.of("home.page.client")).summary(member.tenantName()));
            if (waiting.getComponentCount() > 0) {
                add(waiting);
            }
            add(new AuditsAboutUsList(aboutUs.list()));
        } else {
            today = clock.here();
            ofBody();
        }
    }

    /** Who runs the service and is no member anywhere has another home. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Tab.here()
                .filter(tab -> tab.membership().isEmpty() && tab.person().operator())
                .ifPresent(tab -> event.forwardTo("operator/tenants"));
    }

    private void ofBody() {
        List<DueSlot> due = certifications.due(today.plusDays(DUE_DAYS));
        Map<AuditState, Long> counts = calendar.countsByState().stream()
                .collect(Collectors.toMap(AuditCalendar.Count::state, AuditCalendar.Count::audits));
        List<AuditRow> next =
                calendar.between(new DateRange(today, today.plusDays(NEXT_DAYS)), AuditFilter.ALL.notCancelled());
        PageHeader header = new PageHeader(Words.of("home.page"));
        header.summary(Words.of("home.summary", today, due.size()));
        if (AuditsView.mayPlan()) {
            Button plan = new Button(
                    Words.of("audits.plan"), Sign.PLUS.icon(), click -> AuditLinks.go(AuditLinks.plan(null, null)));
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(plan);
        }
        Div both = new Div(dueList(due), upcoming(next));
        both.addClassName("with-side");
        Div tiles = tiles(due, counts, next.size());
        addTo(tiles, TenantKind.CERTIFICATION_BODY);
        add(header, tiles, both);
    }

    private void addTo(Div tiles, TenantKind kind) {
        others.stream().filter(other -> other.in() == kind).forEach(other -> other.tiles().forEach(tiles::add));
    }

    private static Div tiles(List<DueSlot> due, Map<AuditState, Long> counts, int next) {
        long late = due.stream()
                .filter(slot -> slot.slot().state() == ProgrammeSlot.State.LATE)
                .count();
        Div tiles = new Div(
                new StatTile(
                        Words.of("home.due"),
                        String.valueOf(due.size()),
                        late > 0
                                ? new Tag(Tone.RED, Sign.ALERT, Words.of("home.due.late", late))
                                : new Tag(Tone.GREEN, Sign.CHECK, Words.of("home.due.none"))),
                new StatTile(
                                Words.of("home.confirm"),
                                count(counts, AuditState.TEAM_PROPOSED),
                                Words.of("home.confirm.note"))
                        .leadingTo("audits?state=TEAM_PROPOSED"),
                new StatTile(
                                Words.of("home.running"),
                                count(counts, AuditState.IN_PROGRESS),
                                Words.of("home.running.note"))
                        .leadingTo("audits?state=IN_PROGRESS"),
                new StatTile(Words.of("home.coming"), String.valueOf(next), Words.of("home.coming.note"))
                        .leadingTo("schedule?view=week"));
        tiles.addClassName("tiles");
        return tiles;
    }

    private static String count(Map<AuditState, Long> counts, AuditState state) {
        return String.valueOf(counts.getOrDefault(state, 0L));
    }

    private Panel dueList(List<DueSlot> due) {
        return new Panel(Words.of("home.list"), new DueList(due, today));
    }

    private static Panel upcoming(List<AuditRow> next) {
        if (next.isEmpty()) {
            return new Panel(Words.of("home.next"), new Span(Words.of("home.next.none")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        next.stream().limit(12).forEach(row -> {
            Div text = new Div(
                    AuditLinks.link(
                            AuditLinks.audit(row.id()), AuditWords.client(row.organisation(), row.organisationZh())),
                    line(AuditWords.type(row.type()) + " · " + AuditWords.days(row.start(), row.end())));
            list.add(new ListItem(text, AuditWords.state(row.state())));
        });
        return new Panel(Words.of("home.next"), list);
    }

    private static Div line(String text) {
        Div line = new Div(new Span(text));
        line.addClassNames("small", "muted");
        return line;
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.home");
    }
}
