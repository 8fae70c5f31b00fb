package app.auditorium.obligation;

import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AcrossTenants;
import app.auditorium.tenancy.BackgroundJobs;
import app.auditorium.tenancy.DatabaseRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a day in each body what falls due; what one body's data does wrong stops no other. */
@Component
class DueWarningJob {

    private static final Logger log = LoggerFactory.getLogger(DueWarningJob.class);
    private static final ZoneId HOME = ZoneId.of("Asia/Taipei");

    private final DatabaseRole jobs;
    private final BackgroundJobs rounds;
    private final AcrossTenants across;
    private final DueWarnings warnings;
    private final Clock clock;
    private final Map<UUID, LocalDate> done = new ConcurrentHashMap<>();

    DueWarningJob(
            @Qualifier("jobs") DatabaseRole jobs,
            BackgroundJobs rounds,
            AcrossTenants across,
            DueWarnings warnings,
            Clock clock) {
        this.jobs = jobs;
        this.rounds = rounds;
        this.across = across;
        this.warnings = warnings;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${auditorium.jobs.warnings-first:60000}",
            fixedDelayString = "${auditorium.jobs.warnings:900000}")
    void warn() {
        rounds.run("warnings", this::warnAll);
    }

    int warnAll() {
        LocalDate day = LocalDate.now(clock.withZone(HOME));
        int written = 0;
        for (UUID body : jobs.call(sql -> sql.sql(
                        "select id from tenant where kind = 'CERTIFICATION_BODY' and suspended_at is null order by id")
                .query(UUID.class)
                .list())) {
            if (!day.equals(done.get(body))) {
                written += warn(body);
                done.put(body, day);
            }
        }
        return written;
    }

    private int warn(UUID body) {
        try {
            return across.call(body, Role.PLANNER, "warnings before something falls due", null, null, warnings::warn);
        } catch (RuntimeException e) {
            log.error("Warnings of tenant {} failed", body, e);
            return 0;
        }
    }
}
