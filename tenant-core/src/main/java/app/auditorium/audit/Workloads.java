package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.tenancy.AllowedTo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                   count(*) filter (where a.state = 'TEAM_PROPOSED' and a.changed_at < now() - interval '7 days') as unanswered,
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

    private static final String WEEKS = """
            select w.monday::date as monday,
                   (select coalesce(sum(upper(d.days) - lower(d.days)), 0)
                    from audit_member m,
                         lateral (select m.booked * daterange(w.monday::date, w.monday::date + 5) as days) d
                    where m.tenant_id = current_tenant() and m.booked && daterange(w.monday::date, w.monday::date + 5)
                      and not isempty(d.days)) as booked,
                   (select count(*) * 5 from auditor x
                    where x.tenant_id = current_tenant() and (x.left_on is null or x.left_on > w.monday)) as most
            from generate_series(:first::timestamp, :first::timestamp + (:weeks - 1) * interval '7 days', interval '7 days') w (monday)
            order by 1
            """;

    private final JdbcClient sql;

    Workloads(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /**
     * How many audits wait at each step.
     *
     * @param unanswered proposed to the client more than seven days ago
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

    /** Audits that wait for a decision, those first whose certification expires first, at most so many. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<UUID> undecided(int most) {
        return sql.sql("""
                        select a.id from audit a join certification c on c.tenant_id = a.tenant_id and c.id = a.certification_id
                        where a.tenant_id = current_tenant() and a.state = 'READY_FOR_DECISION'
                          and a.type in ('STAGE_2', 'RECERTIFICATION', 'TRANSFER_VISIT')
                          and (c.decided_on is null or c.decided_on < a.ends_on)
                        order by c.expires_on nulls last, a.ends_on, a.id limit :most""").param("most", most).query(UUID.class).list();
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    public List<Week> weeks(LocalDate monday, int weeks) {
        return sql.sql(WEEKS)
                .param("first", monday)
                .param("weeks", weeks)
                .query((row, n) ->
                        new Week(row.getObject("monday", LocalDate.class), row.getLong("booked"), row.getLong("most")))
                .list();
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
