package app.auditorium.tenancy;

import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the record of background jobs that the operator sees, and runs the tenancy's own: deliveries. */
@Component
public class BackgroundJobs {

    private static final Logger log = LoggerFactory.getLogger(BackgroundJobs.class);

    private final DatabaseRole jobs;
    private final Deliveries deliveries;

    BackgroundJobs(@Qualifier("jobs") DatabaseRole jobs, Deliveries deliveries) {
        this.jobs = jobs;
        this.deliveries = deliveries;
    }

    @Scheduled(fixedDelayString = "${auditorium.jobs.deliveries:500}")
    void deliver() {
        run("deliveries", deliveries::deliverWaiting);
    }

    /** Runs one round of a job; a round that did nothing is not recorded, one that failed is, and the next round tries again. */
    public void run(String name, IntSupplier round) {
        String error = null;
        int done = 0;
        try {
            done = round.getAsInt();
        } catch (RuntimeException e) {
            log.error("Job {} failed", name, e);
            error = String.valueOf(e);
        }
        if (done > 0 || error != null) {
            record(name, error);
        }
    }

    private void record(String name, @org.jspecify.annotations.Nullable String error) {
        try {
            jobs.run(sql -> sql.sql("""
                            insert into job_run (name, started, finished, failures, error) values (:name, now(), now(), :failed, :error)
                            on conflict (name) do update set started = now(), finished = now(), runs = job_run.runs + 1,
                                failures = job_run.failures + excluded.failures, error = excluded.error""")
                    .param("name", name)
                    .param("failed", error == null ? 0 : 1)
                    .param("error", error)
                    .update());
        } catch (RuntimeException e) {
            log.warn("Job {} could not be recorded: {}", name, e.getMessage());
        }
    }
}
