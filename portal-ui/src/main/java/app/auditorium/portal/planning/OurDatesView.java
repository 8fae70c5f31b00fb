package app.auditorium.portal.planning;

import app.auditorium.assignment.ClientRequests;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.planning.CalendarFeeds;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;

/** The dates of a client company: days on which it cannot be audited, months that suit it, and its audits in the calendar that it uses. */
@Route("calendar-feed")
@OpenTo(in = TenantKind.CLIENT)
@Destination(title = "nav.feed", sign = Sign.CALENDAR_DAYS, order = 60)
@StyleSheet("look/planning.css")
class OurDatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ClientRequests requests;
    private final CalendarFeeds feeds;
    private final Today today;
    private final Div body = new Div();

    OurDatesView(ClientRequests requests, CalendarFeeds feeds, Today today) {
        this.requests = requests;
        this.feeds = feeds;
        this.today = today;
        addClassName("page");
        body.addClassName("stack");
        add(new PageHeader(Words.of("nav.feed")).summary(Words.of("ourdates.summary")), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw();
    }

    private void draw() {
        body.removeAll();
        List<ClientRequests.Body> bodies = requests.bodies();
        if (bodies.isEmpty()) {
            body.add(new EmptyState(
                    Sign.CALENDAR_DAYS, Words.of("ourdates.none.title"), Words.of("ourdates.none.text")));
        } else {
            body.add(closed(bodies), months(bodies));
        }
        body.add(new FeedPanel(feeds));
    }

    private Component closed(List<ClientRequests.Body> bodies) {
        Span what = new Span(Words.of("ourdates.closed.text"));
        what.addClassName("muted");
        Panel panel = new Panel(Words.of("closed.title"), what);
        for (ClientRequests.Body one : bodies) {
            if (bodies.size() > 1) {
                panel.body().add(new H3(AuditWords.client(one.name(), one.nameZh())));
            }
            ClosedDaysList list = new ClosedDaysList("closed");
            one.closed()
                    .forEach(days -> list.add(
                            days.first(),
                            days.last(),
                            days.reason(),
                            mayWrite() ? () -> told(requests.open(days.id())) : null));
            Span none = new Span(Words.of("closed.none"));
            none.addClassName("muted");
            panel.body().add(one.closed().isEmpty() ? none : list);
        }
        if (mayWrite()) {
            Button add = new Button(
                    Words.of("closed.add"),
                    Sign.CALENDAR_PLUS.icon(),
                    click -> new DaysDialog("closed", today.here(), requests::close, this::draw).open());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            panel.actions(add);
        }
        return panel;
    }

    private Component months(List<ClientRequests.Body> bodies) {
        MonthsField months = new MonthsField(Words.of("months.suit"));
        months.setValue(bodies.getFirst().months());
        months.setHelperText(Words.of("months.help"));
        months.setReadOnly(!mayWrite());
        months.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                told(requests.prefer(change.getValue()));
            }
        });
        return new Panel(Words.of("months.title"), months);
    }

    private void told(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> done -> Toasts.done(Words.of("ourdates.told"));
            case Outcome.Refused<?>(var problems) -> Toasts.refused(problems);
            case Outcome.NotThere<?> gone -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<?> stale -> ChangedMeanwhile.tell(stale);
        }
        draw();
    }

    private static boolean mayWrite() {
        return Tab.may(Role.ADMINISTRATOR, Role.CONTRIBUTOR);
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.feed");
    }
}
