package app.auditorium.access;

import app.auditorium.tenancy.BackgroundJobs;
import app.auditorium.tenancy.DatabaseRole;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets answers after two days: nobody repeats a call that late. */
@Component
class IdempotentSweep {

    private final DatabaseRole jobs;
    private final BackgroundJobs rounds;

    IdempotentSweep(@Qualifier("jobs") DatabaseRole jobs, BackgroundJobs rounds) {
        this.jobs = jobs;
        this.rounds = rounds;
    }

    @Scheduled(fixedDelayString = "${auditorium.jobs.sweep:3600000}")
    void sweep() {
        rounds.run(
                "idempotent answers",
                () -> jobs.call(sql -> sql.sql("delete from idempotent_answer where at < now() - interval '2 days'")
                        .update()));
    }
}
