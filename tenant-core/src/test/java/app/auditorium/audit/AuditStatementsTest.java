package app.auditorium.audit;

import static app.auditorium.audit.PlannedBody.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.PageRequest;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.CountedStatements;
import app.auditorium.testing.Tenants;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists and calendars cost the same few statements, however many audits and auditors there are. */
@CoreTest
class AuditStatementsTest {

    @Autowired
    PlannedBodies bodies;

    @Autowired
    BodyFixtures files;

    @Autowired
    Audits audits;

    @Autowired
    DataSource app;

    @Test
    void aListOfManyAuditsCostsThreeStatements() {
        PlannedBody on = bodies.make();
        for (int week = 0; week < 5; week++) {
            NewAudit wanted = on.stage1(MONDAY.plusWeeks(week), on.lin(), on.chen());
            Tenants.as(on.body(), () -> audits.plan(wanted).orThrow());
        }
        var counted = new CountedStatements(app);
        var reads = new AuditReads(counted);

        files.as(on.body(), sql -> {
            assertThat(reads.list(AuditFilter.ALL, PageRequest.first(50)).items())
                    .hasSize(5);
            assertThat(counted.taken()).isEqualTo(3);
            var calendar = new AuditCalendar(reads, counted, new PublicHolidays());
            assertThat(calendar.between(new DateRange(MONDAY, MONDAY.plusWeeks(8)), AuditFilter.ALL))
                    .hasSize(5);
            assertThat(counted.taken()).isEqualTo(2);
            assertThat(calendar.loads(new DateRange(MONDAY, MONDAY.plusWeeks(8))))
                    .hasSize(3)
                    .anySatisfy(load -> assertThat(load.days().days().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                            .isEqualTo(10));
            assertThat(counted.taken()).isEqualTo(1);
        });
    }
}
