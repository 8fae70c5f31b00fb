package app.auditorium.portal.planning;

import app.auditorium.kernel.TenantKind;
import app.auditorium.planning.CalendarFeeds;
import app.auditorium.portal.Destination;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

/** The calendar of a client company: its audits in the program that it uses. */
@Route("calendar-feed")
@OpenTo(in = TenantKind.CLIENT)
@Destination(title = "nav.feed", sign = Sign.CALENDAR_DAYS, order = 60)
@StyleSheet("look/planning.css")
class CalendarFeedView extends Div implements HasDynamicTitle {

    CalendarFeedView(CalendarFeeds feeds) {
        addClassName("page");
        add(new PageHeader(Words.of("nav.feed")).summary(Words.of("feed.client")), new FeedPanel(feeds));
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.feed");
    }
}
