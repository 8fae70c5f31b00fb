package app.auditorium.access;

import app.auditorium.tenancy.BackgroundJobs;
import app.auditorium.tenancy.DatabaseRole;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Renews the claims of calls under way, however long they take, and forgets answers after two days: nobody repeats a call that late. */
@Component
class IdempotentSweep {

    private final DatabaseRole jobs;
    private final BackgroundJobs rounds;
    private final IdempotentAnswers answers;

    IdempotentSweep(@Qualifier("jobs") DatabaseRole jobs, BackgroundJobs rounds, IdempotentAnswers answers) {
        this.jobs = jobs;
        this.rounds = rounds;
        this.answers = answers;
    }

    @Scheduled(fixedDelayString = "${auditorium.jobs.claims:15000}")
    void renew() {
        rounds.run("claims of calls", () -> {
            answers.renew();
            return 0;
        });
    }

    @Scheduled(fixedDelayString = "${auditorium.jobs.sweep:3600000}")
    void sweep() {
        rounds.run(
                "idempotent answers",
                () -> jobs.call(sql -> sql.sql("delete from idempotent_answer where at < now() - interval '2 days'")
                        .update()));
    }
}
