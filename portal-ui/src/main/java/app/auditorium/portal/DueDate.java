package app.auditorium.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A date and how far away it is; late ones say by how much, in red, those within 30 days in amber. */
public class DueDate extends Div {

    private static final int SOON = 30;

    public DueDate(LocalDate date, LocalDate today) {
        this(date.toString(), date, today);
    }

    /** Several days in words of their own, by the first of them. */
    public DueDate(String days, LocalDate first, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, first);
        addClassName("due");
        Span distance = new Span();
        distance.addClassName("distance");
        if (left < 0) {
            addClassName("late");
            distance.add(Sign.ALERT.icon());
        } else if (left <= SOON) {
            addClassName("soon");
        }
        distance.add(distance(left));
        add(new Dated(days), distance);
    }

    /** Such as "39 days", "today" or "3 days late". */
    public static String distance(long days) {
        if (days < 0) {
            return Words.of("due.late", -days);
        }
        return days == 0 ? Words.of("due.today") : Words.of("due.in", days);
    }
}
