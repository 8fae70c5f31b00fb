package app.auditorium.obligation;

import app.auditorium.kernel.Role;
import app.auditorium.tenancy.DailyRounds;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a day in each body what falls due. */
@Component
class DueWarningJob {

    private final DailyRounds rounds;
    private final DueWarnings warnings;

    DueWarningJob(DailyRounds rounds, DueWarnings warnings) {
        this.rounds = rounds;
        this.warnings = warnings;
    }

    @Scheduled(
            initialDelayString = "${auditorium.jobs.warnings-first:60000}",
            fixedDelayString = "${auditorium.jobs.warnings:900000}")
    void warn() {
        rounds.inEachBody("warnings before something falls due", Role.PLANNER, warnings::warn);
    }
}
