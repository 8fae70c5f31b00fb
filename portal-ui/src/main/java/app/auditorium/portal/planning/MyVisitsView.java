package app.auditorium.portal.planning;

import app.auditorium.audit.AuditRow;
import app.auditorium.audit.Declarations;
import app.auditorium.audit.OpenDeclaration;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.planning.CalendarFeeds;
import app.auditorium.planning.MyVisits;
import app.auditorium.planning.VisitAnswer;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Destination;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.audit.OwedDeclarations;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An auditor's own page: where he is to go, where he is away, and his calendar. */
@Route("my-visits")
@OpenTo(
        value = {Role.LEAD_AUDITOR, Role.AUDITOR, Role.TECHNICAL_EXPERT},
        in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.mine", sign = Sign.CALENDAR_DAYS, order = 41)
@StyleSheet("look/planning.css")
class MyVisitsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MyVisits mine;
    private final Declarations declarations;
    private final CalendarFeeds feeds;
    private final Today today;
    private final PageHeader header = new PageHeader(Words.of("mine.page"));
    private final Div body = new Div();

    MyVisitsView(MyVisits mine, Declarations declarations, CalendarFeeds feeds, Today today) {
        this.mine = mine;
        this.declarations = declarations;
        this.feeds = feeds;
        this.today = today;
        addClassName("page");
        body.addClassName("stack");
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw();
    }

    private void draw() {
        List<AuditRow> visits = mine.visits();
        List<MyVisits.Away> away = mine.absences();
        header.summary(Words.of("mine.summary", visits.size()));
        body.removeAll();
        List<VisitAnswer> asked = mine.asked();
        if (!asked.isEmpty()) {
            body.add(new AskedSwapsPanel(mine, asked, this::draw));
        }
        List<OpenDeclaration> owed = declarations.owed();
        if (!owed.isEmpty()) {
            body.add(OwedDeclarations.mine(declarations, owed, this::draw));
        }
        if (visits.isEmpty()) {
            body.add(new EmptyState(Sign.CALENDAR_DAYS, Words.of("mine.none.title"), Words.of("mine.none.text")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassNames("mine", "my-visits");
            visits.forEach(visit -> list.add(item(visit, away)));
            body.add(new Panel(Words.of("mine.visits"), list));
        }
        ClosedDaysList list = new ClosedDaysList("away");
        away.forEach(stretch -> list.add(
                stretch.first(),
                stretch.last(),
                stretch.reason(),
                stretch.own() ? () -> comeBack(stretch.id()) : null));
        Span none = new Span(Words.of("mine.absences.none"));
        none.addClassName("muted");
        Button add = new Button(
                Words.of("away.add"),
                Sign.CALENDAR_PLUS.icon(),
                click -> new DaysDialog("away", today.here(), mine::goAway, this::draw)
                        .warningOf(days ->
                                mine.on(days).stream().map(MyVisitsView::line).toList())
                        .open());
        add.addThemeVariants(ButtonVariant.SMALL);
        body.add(new Panel(Words.of("mine.absences"), away.isEmpty() ? none : list).actions(add));
        body.add(new FeedPanel(feeds));
    }

    private void comeBack(UUID absence) {
        Told.outcome(mine.comeBack(absence), done -> Toasts.done(Words.of("away.opened")));
        draw();
    }

    private static String line(AuditRow visit) {
        return AuditWords.client(visit.organisation(), visit.organisationZh()) + " · " + AuditWords.type(visit.type())
                + " · " + AuditWords.days(visit.start(), visit.end());
    }

    private ListItem item(AuditRow visit, List<MyVisits.Away> away) {
        Div codes = new Div();
        codes.addClassName("row");
        visit.iafCodes().forEach(code -> codes.add(new IafChip(code)));
        Div name = new Div(TwoLine.link(
                AuditWords.client(visit.organisation(), visit.organisationZh()),
                "audits/" + visit.id(),
                new Span(AuditWords.standard(visit.standard()) + " · " + AuditWords.type(visit.type()))));
        String shown = AuditWords.days(visit.start(), visit.end());
        Div when = visit.state().isBeforeStart()
                ? new DueDate(shown, visit.start(), today.here())
                : new Div(new Dated(shown));
        when.addClassName("when");
        ListItem item = new ListItem(name, codes, when, AuditWords.state(visit.state()));
        var days = new DateRange(visit.start(), visit.end());
        if (visit.state().isBeforeStart()
                && away.stream().anyMatch(stretch -> days.overlaps(new DateRange(stretch.first(), stretch.last())))) {
            item.add(new Tag(Tone.AMBER, Sign.ALERT, Words.of("mine.away")));
        }
        Optional<VisitAnswer> said = mine.answerOf(visit.id());
        said.ifPresent(answer -> {
            Span why = new Span(Words.of("mine.answer", answer.reason()));
            Div told = answer.isSwap() ? new Div(why, AnswersPanel.swap(answer)) : new Div(why);
            told.addClassNames("muted", "small", "stack", "tight");
            item.add(told);
        });
        said.ifPresent(answer -> {
            Button withdraw = new Button(
                    Words.of("mine.withdraw"),
                    click -> Told.outcome(mine.withdraw(answer.id()), done -> {
                        Toasts.done(Words.of("mine.withdrawn"));
                        draw();
                    }));
            withdraw.addThemeVariants(ButtonVariant.SMALL);
            withdraw.setAriaLabel(
                    Words.of("mine.withdraw") + " " + AuditWords.client(visit.organisation(), visit.organisationZh()));
            item.add(withdraw);
        });
        if (visit.state().isBeforeStart() && said.isEmpty()) {
            Button decline =
                    new Button(Words.of("mine.decline"), click -> new DeclineDialog(mine, visit, this::draw).open());
            decline.addThemeVariants(ButtonVariant.SMALL);
            decline.setAriaLabel(
                    Words.of("mine.decline") + " " + AuditWords.client(visit.organisation(), visit.organisationZh()));
            item.add(decline);
        }
        return item;
    }

    @Override
    public String getPageTitle() {
        return Words.of("mine.page");
    }
}
