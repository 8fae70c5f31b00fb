package app.auditorium.finding;

import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Appoints the days on which the body looks whether answers are missing; asked wherever an answer gets its day. */
@Component
class AnswersWatched {

    private final Deliveries deliveries;
    private final Today today;

    AnswersWatched(Deliveries deliveries, Today today) {
        this.deliveries = deliveries;
        this.today = today;
    }

    /** Some days before, and on the day after. */
    void until(UUID audit, LocalDate due) {
        LocalDate reminder = due.minusDays(Deadlines.REMINDER_DAYS);
        if (reminder.isAfter(today.here())) {
            look(audit, reminder);
        }
        look(audit, due.plusDays(1));
    }

    private void look(UUID audit, LocalDate day) {
        deliveries.sendOnceAt(
                new AnswersFallDue(Acting.current().tenantId(), audit),
                day.atTime(7, 0).atZone(today.zone()).toInstant());
    }
}
