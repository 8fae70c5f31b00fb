package app.auditorium.portal.planning;

import app.auditorium.planning.CalendarFeeds;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calendar feeds: an address for one's calendar program, shown once; each can be taken back. */
class FeedPanel extends Panel {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Where the browser keeps its clipboard closed, the address is marked, ready to be copied. */
    private static final String COPY = "this.inputElement.select(); navigator.clipboard?.writeText(this.value)";

    private final CalendarFeeds feeds;
    private final Div shown = new Div();
    private final UnorderedList list = new UnorderedList();
    private @Nullable UUID fresh;

    FeedPanel(CalendarFeeds feeds) {
        super(Words.of("feed.title"));
        this.feeds = feeds;
        Span what = new Span(Words.of("feed.text"));
        what.addClassName("muted");
        Button make = new Button(Words.of("feed.make"), Sign.LINK.icon(), click -> make());
        list.addClassName("mine");
        actions(make);
        body().add(what, shown, list);
        draw();
    }

    private void make() {
        CalendarFeeds.Issued issued = feeds.issue(Acting.current());
        TextField address = Localised.of(new TextField(Words.of("feed.address")));
        address.setValue(issued.address());
        address.setReadOnly(true);
        address.setWidthFull();
        address.setHelperText(Words.of("feed.once"));
        Button copy = new Button(Words.of("feed.copy"), Sign.COPY.icon(), click -> {
            address.getElement().executeJs(COPY);
            Toasts.done(Words.of("feed.copied"));
        });
        Div line = new Div(address, copy);
        line.addClassName("feed-address");
        shown.removeAll();
        shown.add(new Callout(Tone.GREEN, line));
        fresh = issued.id();
        draw();
    }

    private void revoke(UUID feed) {
        feeds.revoke(Acting.current(), feed);
        if (feed.equals(fresh)) {
            shown.removeAll();
        }
        draw();
    }

    private void draw() {
        list.removeAll();
        ZoneId zone = Acting.current().zone();
        List<CalendarFeeds.Feed> all = feeds.of(Acting.current());
        for (CalendarFeeds.Feed feed : all) {
            String read = feed.lastRead() == null
                    ? Words.of("feed.unread")
                    : Words.of("feed.read", WHEN.withZone(zone).format(feed.lastRead()));
            Button revoke = new Button(
                    Words.of("feed.revoke"),
                    click -> ConfirmDialogs.warn(
                            Words.of("feed.revoke.title"),
                            Words.of("feed.revoke.text"),
                            Words.of("feed.revoke"),
                            () -> revoke(feed.id())));
            revoke.addThemeVariants(ButtonVariant.SMALL);
            list.add(new ListItem(
                    new Span(Words.of("feed.made", WHEN.withZone(zone).format(feed.createdAt())) + " · " + read),
                    revoke));
        }
    }
}
