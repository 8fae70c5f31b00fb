package app.auditorium.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A date and how far away it is; late ones say by how much, in red, those within 30 days in amber. */
public class DueDate extends Div {

    private static final int SOON = 30;

    public DueDate(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        addClassName("due");
        Span distance = new Span();
        distance.addClassName("distance");
        if (days < 0) {
            addClassName("late");
            distance.add(Sign.ALERT.icon());
        } else if (days <= SOON) {
            addClassName("soon");
        }
        distance.add(distance(days));
        add(new Span(date.toString()), distance);
    }

    /** Such as "39 days", "today" or "3 days late". */
    public static String distance(long days) {
        if (days < 0) {
            return Words.of("due.late", -days);
        }
        return days == 0 ? Words.of("due.today") : Words.of("due.in", days);
    }
}
