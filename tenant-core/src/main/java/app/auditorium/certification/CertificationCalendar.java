package app.auditorium.certification;

import app.auditorium.kernel.Role;
import app.auditorium.tenancy.DailyRounds;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** On each new day where a body is, its certifications expire and close by the calendar: no decision, no person. */
@Component
class CertificationCalendar {

    private final DailyRounds rounds;
    private final Lives lives;

    CertificationCalendar(DailyRounds rounds, Lives lives) {
        this.rounds = rounds;
        this.lives = lives;
    }

    @Scheduled(fixedDelayString = "${auditorium.jobs.calendar:600000}")
    void turn() {
        rounds.inEachBody("certification calendar", Role.ADMINISTRATOR, lives::followCalendar);
    }
}
