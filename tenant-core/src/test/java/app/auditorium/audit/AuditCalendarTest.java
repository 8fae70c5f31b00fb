package app.auditorium.audit;

import static app.auditorium.audit.PlannedBody.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.auditorium.assignment.TeamRole;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.StandardId;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the board tells of auditors. */
@CoreTest
class AuditCalendarTest {

    @Autowired
    PlannedBodies bodies;

    @Autowired
    BodyFixtures files;

    @Autowired
    AuditCalendar calendar;

    @Test
    void theBoardSaysAsWhatSomebodyMayGoAtMost() {
        PlannedBody on = bodies.make();
        UUID expert = files.auditor(on.body(), "吳建宏", StandardId.ISO_45001, null);
        UUID former = files.auditor(on.body(), "王淑芬", StandardId.ISO_45001, null);
        files.as(
                on.body(),
                sql -> sql.sql("""
                                insert into competence (auditor_id, standard, iaf_code, role, valid_until)
                                values (:expert, 'ISO_45001', '17', 'TECHNICAL_EXPERT', null), (:former, 'ISO_45001', '17', 'LEAD_AUDITOR', :ended),
                                       (:former, 'ISO_45001', '28', 'TECHNICAL_EXPERT', null), (:former, 'ISO_45001', '29', 'AUDITOR', null)""")
                        .param("expert", expert)
                        .param("former", former)
                        .param("ended", MONDAY.minusDays(1))
                        .update());

        assertThat(Tenants.as(on.body(), () -> calendar.loads(new DateRange(MONDAY, MONDAY.plusWeeks(8)))))
                .extracting(AuditCalendar.Load::auditorId, AuditCalendar.Load::role)
                .contains(
                        tuple(on.lin(), TeamRole.LEAD_AUDITOR),
                        tuple(former, TeamRole.AUDITOR),
                        tuple(expert, TeamRole.TECHNICAL_EXPERT));
    }
}
