package app.auditorium.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.kernel.Role;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@CoreTest
class DailyRoundsTest {

    @Autowired
    DailyRounds rounds;

    @Autowired
    Today today;

    @Autowired
    Tenants tenants;

    @Autowired
    @Qualifier("jobs") DatabaseRole jobs;

    private final Map<UUID, Integer> turns = new HashMap<>();

    private int turn() {
        turns.merge(Acting.current().tenantId(), 1, Integer::sum);
        return 1;
    }

    @Test
    void whatFailsInOneBodyStopsNoOtherAndIsTriedAgain() {
        UUID one = tenants.certificationBody().tenantId();
        UUID other = tenants.certificationBody().tenantId();
        for (UUID failing : List.of(one, other)) {
            String job = "fails in " + failing;
            turns.clear();

            rounds.inEachBody(job, Role.ADMINISTRATOR, () -> {
                if (Acting.current().tenantId().equals(failing)) {
                    throw new IllegalStateException("its data");
                }
                return turn();
            });
            assertThat(turns).containsKey(failing.equals(one) ? other : one).doesNotContainKey(failing);
            assertThat(errorOf(job)).as("the operator sees it").contains(failing.toString(), "its data");

            rounds.inEachBody(job, Role.ADMINISTRATOR, this::turn);
            assertThat(turns.values()).as("once a day").containsOnly(1);
            assertThat(turns).containsKeys(one, other);
        }
    }

    @Test
    void theDayIsThatOfTheBody() {
        for (String zone : List.of("Etc/GMT+12", "Pacific/Kiritimati")) {
            UUID body = tenants.certificationBody().tenantId();
            tenants.live(body, zone);

            rounds.inEachBody("day in " + zone, Role.ADMINISTRATOR, () -> {
                if (Acting.current().tenantId().equals(body)) {
                    assertThat(today.here()).isEqualTo(LocalDate.now(ZoneId.of(zone)));
                    turn();
                }
                return 1;
            });
            assertThat(turns).containsKey(body);
        }
    }

    private String errorOf(String job) {
        return jobs.call(sql -> sql.sql("select error from job_run where name = ?")
                .param(job)
                .query(String.class)
                .single());
    }
}
