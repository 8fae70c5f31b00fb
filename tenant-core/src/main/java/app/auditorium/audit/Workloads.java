package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.DaysByMonth;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import app.auditorium.tenancy.AllowedTo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much waits at each step of the body's audits, and how busy its auditors are: figures of one statement each. */
@Component
@Transactional(readOnly = true)
public class Workloads {

    /** An audit whose certification was decided since it ended waits for no decision any more. */
    private static final String TALLY = """
            select count(*) filter (where a.state = 'TEAM_PROPOSED') as proposed,
                   count(*) filter (where a.state = 'TEAM_PROPOSED' and coalesce(a.answer_by, a.starts_on - 1) < :today) as unanswered,
                   count(*) filter (where a.state = 'CONFIRMED') as confirmed,
                   count(*) filter (where a.state = 'IN_PROGRESS') as running,
                   count(*) filter (where a.state = 'IN_PROGRESS' and a.ends_on < :today) as unclosed,
                   count(*) filter (where a.state = 'RESPONDED') as responded,
                   count(*) filter (where a.state = 'REPORTED') as reported,
                   count(*) filter (where a.state = 'READY_FOR_DECISION' and a.type in ('STAGE_2', 'RECERTIFICATION', 'TRANSFER_VISIT')
                                      and (c.decided_on is null or c.decided_on < a.ends_on)) as ready
            from audit a join certification c on c.tenant_id = a.tenant_id and c.id = a.certification_id
            where a.tenant_id = current_tenant()
              and a.state in ('TEAM_PROPOSED', 'CONFIRMED', 'IN_PROGRESS', 'RESPONDED', 'REPORTED', 'READY_FOR_DECISION')
              and (:auditor::uuid is null or exists (select from audit_member m where m.tenant_id = a.tenant_id
                                                        and m.audit_id = a.id and m.auditor_id = :auditor::uuid))
            """;

    /** Days of auditors on audits in some weeks; and until when there are how many of them. */
    private static final String DAYS = """
            select lower(m.booked) as first, upper(m.booked) - 1 as last, 1 as auditors
            from audit_member m
            where m.tenant_id = current_tenant() and m.booked && daterange(:first, :last, '[]')
            union all
            select null, x.left_on, count(*)
            from auditor x where x.tenant_id = current_tenant() and (x.left_on is null or x.left_on > :first) group by x.left_on
            """;

    private final JdbcClient sql;
    private final WorkCalendar calendar;

    Workloads(DataSource app, PublicHolidays holidays) {
        this.sql = JdbcClient.create(app);
        this.calendar = holidays.calendar();
    }

    /**
     * How many audits wait at each step.
     *
     * @param unanswered proposed to the client, whose time to answer has passed
     * @param unclosed still in progress after their last day
     * @param ready for a decision that has not been taken
     */
    public record Tally(
            long proposed,
            long unanswered,
            long confirmed,
            long running,
            long unclosed,
            long responded,
            long reported,
            long ready) {}

    /**
     * A week of all auditors together.
     *
     * @param booked working days on audits
     * @param most working days of everybody
     */
    public record Week(LocalDate monday, long booked, long most) {

        public long percent() {
            return most == 0 ? 0 : Math.round(100.0 * booked / most);
        }
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    public Tally tally(LocalDate today) {
        return tally(today, null);
    }

    /** Of the audits on whose team an auditor is. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Tally tallyOf(UUID auditor, LocalDate today) {
        return tally(today, auditor);
    }

    /** Weekends and public holidays are nobody's days, booked or not. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<Week> weeks(LocalDate monday, int weeks) {
        List<Days> days = sql.sql(DAYS)
                .param("first", monday)
                .param("last", monday.plusWeeks(weeks).minusDays(1))
                .query((row, n) -> new Days(
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        row.getInt("auditors")))
                .list();
        return IntStream.range(0, weeks)
                .mapToObj(week -> week(monday.plusWeeks(week), days))
                .toList();
    }

    /** Of auditors on an audit from {@code first} on; or of those who leave on {@code last}, if they ever do. */
    private record Days(@Nullable LocalDate first, @Nullable LocalDate last, int auditors) {}

    private Week week(LocalDate monday, List<Days> all) {
        var week = new DateRange(monday, monday.plusDays(6));
        long booked = 0;
        long most = 0;
        for (Days days : all) {
            if (days.first != null && days.last != null) {
                booked += DaysByMonth.in(week, new DateRange(days.first, days.last), calendar);
            } else if (days.last == null || days.last.isAfter(monday)) {
                most += (long) days.auditors * calendar.between(week.first(), week.last());
            }
        }
        return new Week(monday, booked, most);
    }

    /** The acting person as one of the body's auditors, if it is one. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<UUID> me() {
        return sql.sql("select id from auditor where tenant_id = current_tenant() and person_id = acting_person()"
                        + " limit 1")
                .query(UUID.class)
                .optional();
    }

    private Tally tally(LocalDate today, @Nullable UUID auditor) {
        return sql.sql(TALLY)
                .param("today", today)
                .param("auditor", auditor)
                .query(Workloads::tallied)
                .single();
    }

    private static Tally tallied(ResultSet row, int n) throws SQLException {
        return new Tally(
                row.getLong("proposed"),
                row.getLong("unanswered"),
                row.getLong("confirmed"),
                row.getLong("running"),
                row.getLong("unclosed"),
                row.getLong("responded"),
                row.getLong("reported"),
                row.getLong("ready"));
    }
}
