package app.auditorium.portal.auditor;

import app.auditorium.auditor.Booking;
import app.auditorium.kernel.DateRange;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Audits for which an auditor is booked. */
class BookingList extends Div {

    BookingList(List<Booking> bookings, LocalDate today) {
        addClassName("lines");
        if (bookings.isEmpty()) {
            add(new EmptyState(
                    Sign.CALENDAR_DAYS, Words.of("auditor.upcoming.none"), Words.of("auditor.upcoming.none.text")));
        }
        bookings.forEach(booking -> add(line(booking, today)));
    }

    /** In the language of the tab, if the client has a name in it. */
    static String client(Booking booking) {
        return Words.language().equals(Words.CHINESE)
                ? Objects.requireNonNullElse(booking.organisationZh(), booking.organisation())
                : booking.organisation();
    }

    private static Div line(Booking booking, LocalDate today) {
        TwoLine audit = TwoLine.link(
                client(booking),
                "audits/" + booking.auditId(),
                new Span(Words.of("audit.type." + booking.type())
                        + " · "
                        + (booking.startsOn().equals(booking.endsOn())
                                ? booking.startsOn()
                                : DateRange.shown(booking.startsOn(), booking.endsOn()))));
        audit.addClassName("grow");
        Div line = new Div(
                new DueDate(booking.startsOn(), today.isAfter(booking.startsOn()) ? booking.startsOn() : today),
                audit,
                new Tag(Tone.BLUE, Words.of("audit.role." + booking.role())));
        line.addClassName("line");
        return line;
    }
}
