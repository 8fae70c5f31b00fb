package app.auditorium.tenancy;

import app.auditorium.kernel.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Jobs that are done once in each certification body on each new day there. */
@Component
public class DailyRounds {

    private final DatabaseRole jobs;
    private final AcrossTenants across;
    private final BackgroundJobs rounds;
    private final Clock clock;
    private final Map<Turn, LocalDate> done = new ConcurrentHashMap<>();

    DailyRounds(@Qualifier("jobs") DatabaseRole jobs, AcrossTenants across, BackgroundJobs rounds, Clock clock) {
        this.jobs = jobs;
        this.across = across;
        this.rounds = rounds;
        this.clock = clock;
    }

    private record Body(UUID id, ZoneId zone) {}

    private record Turn(String job, UUID body) {}

    /**
     * Does a job, as the system, in every body that is not suspended and has not had it today. Each body's turn is a transaction of its own:
     * what fails in one stops no other, is recorded, and is tried again in the next round.
     *
     * @param job its name, in the bodies' audit trails and for the operator
     * @param work answers how much it did
     */
    public void inEachBody(String job, Role role, IntSupplier work) {
        rounds.run(job, () -> round(job, role, work));
    }

    private int round(String job, Role role, IntSupplier work) {
        int did = 0;
        RuntimeException failed = null;
        for (Body body : bodies()) {
            try {
                did += turn(body, job, role, work);
            } catch (RuntimeException e) {
                failed = joined(failed, new IllegalStateException("Tenant " + body.id + ": " + e.getMessage(), e));
            }
        }
        if (failed != null) {
            throw failed;
        }
        return did;
    }

    private static RuntimeException joined(@Nullable RuntimeException first, RuntimeException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }

    private int turn(Body body, String job, Role role, IntSupplier work) {
        var turn = new Turn(job, body.id);
        LocalDate today = LocalDate.now(clock.withZone(body.zone));
        if (today.equals(done.get(turn))) {
            return 0;
        }
        int did = across.call(body.id, role, job, null, null, work::getAsInt);
        done.put(turn, today);
        return did;
    }

    private List<Body> bodies() {
        return jobs.call(sql -> sql.sql(
                        "select id, zone from tenant where kind = 'CERTIFICATION_BODY' and suspended_at is null order by id")
                .query((row, n) -> new Body(row.getObject("id", UUID.class), ZoneId.of(row.getString("zone"))))
                .list());
    }
}
