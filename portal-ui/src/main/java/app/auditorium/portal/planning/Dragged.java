package app.auditorium.portal.planning;

import app.auditorium.planning.VisitRow;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit that somebody may take hold of: a card on the board, or a line of those that are not placed. */
interface Dragged {

    VisitRow visit();

    /** In whose row it was taken hold of; null at the side. */
    @Nullable UUID auditor();

    /** The day on which it would begin in a week: the weekday of now, if it is placed. */
    default LocalDate startIn(LocalDate week) {
        LocalDate start = visit().start();
        return start == null
                ? week
                : week.plusDays(Math.min(4, start.getDayOfWeek().getValue() - 1));
    }
}
