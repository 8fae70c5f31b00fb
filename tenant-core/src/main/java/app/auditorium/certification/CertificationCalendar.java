package app.auditorium.certification;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.AcrossTenants;
import app.auditorium.tenancy.BackgroundJobs;
import app.auditorium.tenancy.DatabaseRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** On each new day where a body is, its certifications expire and close by the calendar: no decision, no person. */
@Component
class CertificationCalendar {

    private final DatabaseRole jobs;
    private final AcrossTenants across;
    private final BackgroundJobs rounds;
    private final Lives lives;
    private final Clock clock;
    private final Map<UUID, LocalDate> seen = new ConcurrentHashMap<>();

    CertificationCalendar(
            @Qualifier("jobs") DatabaseRole jobs,
            AcrossTenants across,
            BackgroundJobs rounds,
            Lives lives,
            Clock clock) {
        this.jobs = jobs;
        this.across = across;
        this.rounds = rounds;
        this.lives = lives;
        this.clock = clock;
    }

    private record Body(UUID id, ZoneId zone) {}

    @Scheduled(fixedDelayString = "${auditorium.jobs.calendar:600000}")
    void turn() {
        rounds.run("certification calendar", this::turnPages);
    }

    /** How many certifications moved. */
    int turnPages() {
        return bodies().stream().mapToInt(this::turnPage).sum();
    }

    private int turnPage(Body body) {
        LocalDate today = LocalDate.now(clock.withZone(body.zone));
        if (today.equals(seen.get(body.id))) {
            return 0;
        }
        int moved =
                across.call(body.id, Role.ADMINISTRATOR, "certification calendar", null, null, lives::followCalendar);
        seen.put(body.id, today);
        return moved;
    }

    private List<Body> bodies() {
        return jobs.call(sql -> sql.sql("select id, zone from tenant where kind = ? order by id")
                .param(TenantKind.CERTIFICATION_BODY.name())
                .query((row, n) -> new Body(row.getObject("id", UUID.class), ZoneId.of(row.getString("zone"))))
                .list());
    }
}
