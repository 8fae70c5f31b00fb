package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.DaysByMonth;
import app.auditorium.assignment.TeamRole;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.tenancy.AllowedTo;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Audits over time: as a list, as a calendar, and by auditor. */
@Component
@Transactional(readOnly = true)
public class AuditCalendar {

    /** More than anybody can look at in one range; a larger body filters. */
    private static final int MOST = 1_000;

    private final AuditReads reads;
    private final JdbcClient sql;
    private final PublicHolidays holidays;

    AuditCalendar(AuditReads reads, DataSource app, PublicHolidays holidays) {
        this.holidays = holidays;
        this.reads = reads;
        this.sql = JdbcClient.create(app);
    }

    /** Sort keys: start (the default), end, organisation, type, state, standard. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Page<AuditRow> list(AuditFilter filter, PageRequest page) {
        return reads.list(filter, page);
    }

    /** The audits that touch a range and suit the filter, by their days, at most 1,000. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<AuditRow> between(DateRange days, AuditFilter filter) {
        return reads.first(filter.between(days.first(), days.last()), MOST);
    }

    /** Those of these audits that are the body's, in the order of their days. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<AuditRow> byIds(List<UUID> ids) {
        return reads.byIds(ids);
    }

    /** A stretch of days on which an auditor is away. */
    public record Absence(
            UUID auditorId,
            LocalDate first,
            LocalDate last,
            @Nullable String reason) {}

    @AllowedTo(in = CERTIFICATION_BODY)
    public List<Absence> absences(DateRange days) {
        return sql.sql("""
                        select auditor_id, first_day, last_day, reason from absence
                        where tenant_id = current_tenant() and first_day <= :last and last_day >= :first
                        order by first_day""")
                .param("first", days.first())
                .param("last", days.last())
                .query((row, n) -> new Absence(
                        row.getObject("auditor_id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    /**
     * An auditor on the board.
     *
     * @param role the highest for which he is competent on the first day; auditor, where there is none
     * @param codes IAF codes of any standard in which he is competent on the first day
     * @param days on audits, in each month that the range touches
     */
    public record Load(UUID auditorId, String name, TeamRole role, List<String> codes, DaysByMonth days) {}

    /** Every auditor who is with the body in the range, with the days for which he is booked. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<Load> loads(DateRange range) {
        return sql.sql("""
                        select d.id, d.name,
                               coalesce(c.role, 'AUDITOR') as role,
                               coalesce(c.codes, '{}') as codes,
                               d.target_days, d.most_days,
                               coalesce(b.firsts, '{}') as firsts, coalesce(b.lasts, '{}') as lasts
                        from auditor d
                                 left join lateral (select case when bool_or(role = 'LEAD_AUDITOR') then 'LEAD_AUDITOR'
                                                                when bool_and(role = 'TECHNICAL_EXPERT') then 'TECHNICAL_EXPERT' end as role,
                                                           array_agg(distinct iaf_code order by iaf_code) as codes
                                                    from competence c
                                                    where c.tenant_id = d.tenant_id and c.auditor_id = d.id
                                                      and (c.valid_until is null or c.valid_until >= :first)) c on true
                                 left join (select auditor_id, array_agg(lower(booked) order by booked) as firsts,
                                                   array_agg(upper(booked) - 1 order by booked) as lasts
                                            from audit_member
                                            where tenant_id = current_tenant() and booked && daterange(:from, :until, '[]')
                                            group by auditor_id) b on b.auditor_id = d.id
                        where d.tenant_id = current_tenant() and (d.left_on is null or d.left_on >= :first)
                        order by d.name, d.id""")
                .param("first", range.first())
                .param("from", range.first().withDayOfMonth(1))
                .param("until", range.last().with(TemporalAdjusters.lastDayOfMonth()))
                .query((row, n) -> new Load(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        TeamRole.valueOf(row.getString("role")),
                        List.of((String[]) row.getArray("codes").getArray()),
                        new DaysByMonth(
                                row.getInt("target_days"),
                                row.getInt("most_days"),
                                DaysByMonth.of(booked(row), holidays.calendar()))))
                .list();
    }

    private static List<DateRange> booked(ResultSet row) throws SQLException {
        var firsts = (Date[]) row.getArray("firsts").getArray();
        var lasts = (Date[]) row.getArray("lasts").getArray();
        return IntStream.range(0, firsts.length)
                .mapToObj(i -> new DateRange(firsts[i].toLocalDate(), lasts[i].toLocalDate()))
                .toList();
    }
}
