package app.auditorium.planning;

import app.auditorium.assignment.DueWindow;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.certification.AuditType;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.Sites;
import app.auditorium.planning.year.Spot;
import app.auditorium.planning.year.Year;
import app.auditorium.tenancy.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a plan, or one visit that stands in none, with everything on file that bears on it: a dozen statements, however many visits and
 * auditors there are.
 */
@Component
class YearOnFile {

    private static final String VISITS = """
            select v.id, v.certification_id, v.organisation_id, c.standard, coalesce(v.asked_codes, c.iaf_codes) as iaf_codes, v.type, v.window_from, v.due, v.limit_day, v.rule,
                   v.audit_days, v.follows, v.pinned, v.loose, stands.*, told.starts_on as told_first, told.ends_on as told_last, told.team as told_team,
                   v.audit_id, o.name, coalesce(o.name_zh, o.name) as name_zh, o.county, o.preferred_months,
                   s.names, s.latitudes, s.longitudes, s.counties, p.last_lead, p.first_lead, p.led_since, p.stage_1_end,
                   case when v.asked_codes is not null then v.asked_language
                        when v.audit_id is null then usual_language(v.certification_id)
                        else (select a.language from audit a where a.tenant_id = v.tenant_id and a.id = v.audit_id) end as language
            from %s v""" + VisitTable.AS_ITS_AUDIT + """
                     join certification c on c.tenant_id = v.tenant_id and c.id = v.certification_id
                     join organisation o on o.tenant_id = v.tenant_id and o.id = v.organisation_id
                     -- those of the audit; what is none yet becomes one at those that were drawn, else at all sites of the certification
                     left join lateral (
                         select array_agg(f.name order by f.central_function desc, f.position, f.id) as names,
                                array_agg(f.latitude order by f.central_function desc, f.position, f.id) as latitudes,
                                array_agg(f.longitude order by f.central_function desc, f.position, f.id) as longitudes,
                                array_agg(f.county order by f.central_function desc, f.position, f.id) as counties
                         from site f
                         where f.tenant_id = v.tenant_id and f.organisation_id = v.organisation_id
                           and case when v.asked_sites <> '{}' then f.id = any (v.asked_sites)
                                    when v.audit_id is not null
                                    then exists (select from audit_site x where x.tenant_id = f.tenant_id and x.audit_id = v.audit_id and x.site_id = f.id)
                                    when v.sites <> '{}' then exists (select from unnest(v.sites) w where split_part(w, ' ', 2) = f.id::text)
                                    else exists (select from certified_site k where k.tenant_id = f.tenant_id
                                                 and k.certification_id = v.certification_id and k.site_id = f.id)
                                         or not exists (select from certified_site k where k.tenant_id = f.tenant_id
                                                        and k.certification_id = v.certification_id) end) s on true
                     left join lateral (
                         select (array_agg(m.auditor_id order by a.starts_on desc) filter (where not own.is_own))[1] as last_lead,
                                (array_agg(m.auditor_id order by a.starts_on) filter (where not own.is_own))[1] as first_lead,
                                min(a.starts_on) filter (where not own.is_own) as led_since,
                                max(a.ends_on) filter (where a.type = 'STAGE_1') as stage_1_end
                         from audit a
                                  join audit_member m on m.tenant_id = a.tenant_id and m.audit_id = a.id and m.role = 'LEAD_AUDITOR'
                                  -- who led before is asked of what was there before this plan, or the one beside it
                                  cross join lateral (select exists (select from plan_visit w where w.tenant_id = a.tenant_id and w.audit_id = a.id
                                                                     and w.plan_id in (:plan, :beside))
                                                      or a.id is not distinct from v.audit_id as is_own) own
                         where a.tenant_id = v.tenant_id and a.certification_id = v.certification_id and a.state <> 'CANCELLED') p on true
            order by v.due, v.id""";

    private static final String OF_A_PLAN = VISITS.formatted("""
            (select *, null::text[] as asked_codes, '{}'::uuid[] as asked_sites, null::text as asked_language
             from plan_visit where tenant_id = current_tenant() and plan_id = :plan)""");

    private static final String ALONE = VISITS.formatted("""
            (select tenant_id, cast(:plan as uuid) as id, id as certification_id, organisation_id, cast(:type as text) as type,
                    cast(:from as date) as window_from, cast(:due as date) as due, cast(:limit as date) as limit_day, cast(:rule as text) as rule,
                    cast(:days as numeric) as audit_days, null::uuid as follows, false as pinned, false as loose,
                    null::date as starts_on, null::date as ends_on, '{}'::text[] as team, cast(:audit as uuid) as audit_id, '{}'::text[] as sites,
                    cast(:codes as text[]) as asked_codes, cast(:sites as uuid[]) as asked_sites, cast(:language as text) as asked_language
             from certification where tenant_id = current_tenant() and id = :certification)""");

    private final JdbcClient sql;
    private final PublicHolidays holidays;
    private final CountySpots counties;
    private final Today today;
    private final HouseRules houseRules;

    YearOnFile(DataSource app, PublicHolidays holidays, CountySpots counties, Today today, HouseRules houseRules) {
        this.today = today;
        this.sql = JdbcClient.create(app);
        this.holidays = holidays;
        this.counties = counties;
        this.houseRules = houseRules;
    }

    /** The year of a plan, how the plan places it, and what in it stays. */
    record Loaded(Year year, List<Arrangement> placed, Set<UUID> pinned, Set<UUID> booked) {

        Ledger ledger() {
            return Ledger.of(year, placed);
        }
    }

    private record Row(
            DueVisit visit, boolean pinned, @Nullable DateRange days, String[] team, boolean booked) {}

    /**
     * Of a plan that is under way, the days from today on.
     *
     * @param beside another plan, whose audits keep nobody busy; null if they do
     */
    Loaded load(UUID plan, DateRange whole, @Nullable UUID beside) {
        LocalDate now = today.here();
        DateRange horizon = whole.contains(now) ? new DateRange(now, whole.last()) : whole;
        YearFacts facts = facts(horizon, new YearFacts.Whose(plan, beside == null ? plan : beside, null, null));
        return loaded(
                horizon, facts, sql.sql(OF_A_PLAN).param("plan", plan).param("beside", beside == null ? plan : beside));
    }

    /** Of one visit that stands in no plan; everything else on file is as it is. */
    Loaded load(LoneVisit alone, DateRange horizon) {
        YearFacts facts =
                facts(horizon, new YearFacts.Whose(alone.id(), alone.id(), alone.audit(), alone.organisation()));
        return loaded(
                horizon,
                facts,
                sql.sql(ALONE)
                        .param("plan", alone.id())
                        .param("beside", alone.id())
                        .param("certification", alone.certification())
                        .param("type", alone.type().name())
                        .param("from", alone.window().from())
                        .param("due", alone.window().due())
                        .param("limit", alone.window().limit())
                        .param("rule", alone.window().rule())
                        .param("days", alone.auditDays())
                        .param("audit", alone.audit())
                        .param("codes", alone.codes().toArray(String[]::new))
                        .param("sites", alone.sites().toArray(UUID[]::new))
                        .param("language", alone.language()));
    }

    private YearFacts facts(DateRange horizon, YearFacts.Whose whose) {
        return new YearFacts(
                sql, holidays.calendar(), counties, houseRules.number(HouseRule.SAME_LEAD), horizon, whose);
    }

    private Loaded loaded(DateRange horizon, YearFacts facts, JdbcClient.StatementSpec visits) {
        List<Row> rows = visits.query((row, n) -> row(row, facts)).list();
        List<PlanAuditor> auditors = facts.planAuditors();
        var year = new Year(
                horizon, holidays.calendar(), rows.stream().map(Row::visit).toList(), auditors);
        var placed = new ArrayList<Arrangement>();
        var pinned = new HashSet<UUID>();
        var booked = new HashSet<UUID>();
        for (Row row : rows) {
            if (row.days != null && known(row.team, year)) {
                placed.add(year.arrange(row.visit, row.days, WrittenTeam.read(row.team)));
            }
            if (row.pinned || row.booked) {
                pinned.add(row.visit.id());
            }
            if (row.booked) {
                booked.add(row.visit.id());
            }
        }
        return new Loaded(year, placed, pinned, booked);
    }

    private static boolean known(String[] team, Year year) {
        return WrittenTeam.read(team)
                .members()
                .allMatch(member -> year.auditors().containsKey(member.auditorId()));
    }

    private Row row(ResultSet row, YearFacts facts) throws SQLException {
        UUID organisation = row.getObject("organisation_id", UUID.class);
        StandardId standard = StandardId.valueOf(row.getString("standard"));
        AuditType type = AuditType.valueOf(row.getString("type"));
        LocalDate first = row.getObject("first_day", LocalDate.class);
        UUID lead = row.getObject("last_lead", UUID.class);
        boolean sameSince = lead != null && lead.equals(row.getObject("first_lead", UUID.class));
        LocalDate since = row.getObject("led_since", LocalDate.class);
        UUID follows = row.getObject("follows", UUID.class);
        LocalDate due = row.getObject("due", LocalDate.class);
        UUID audit = row.getObject("audit_id", UUID.class);
        var visit = new DueVisit(
                row.getObject("id", UUID.class),
                row.getObject("certification_id", UUID.class),
                organisation,
                row.getString("name"),
                row.getString("name_zh"),
                standard,
                type,
                Arrays.stream((String[]) row.getArray("iaf_codes").getArray())
                        .map(IafCode::new)
                        .toList(),
                new DueWindow(
                        row.getObject("window_from", LocalDate.class),
                        due,
                        row.getObject("limit_day", LocalDate.class),
                        row.getString("rule")),
                row.getDouble("audit_days"),
                row.getString("language"),
                sites(row),
                follows,
                type == AuditType.STAGE_2 && follows == null ? row.getObject("stage_1_end", LocalDate.class) : null,
                lead,
                since != null && sameSince && facts.longSince(since),
                audit,
                audit == null ? null : published(row),
                row.getObject("limit_day", LocalDate.class) == null ? 20 : 10,
                facts.client(organisation, (Integer[])
                        row.getArray("preferred_months").getArray()),
                facts.body(standard, organisation),
                facts.files(standard, organisation));
        return new Row(
                visit,
                row.getBoolean("pinned"),
                first == null ? null : new DateRange(first, row.getObject("last_day", LocalDate.class)),
                (String[]) row.getArray("members").getArray(),
                audit != null && !row.getBoolean("loose"));
    }

    private static DueVisit.Published published(ResultSet row) throws SQLException {
        return new DueVisit.Published(
                row.getObject("told_first", LocalDate.class),
                row.getObject("told_last", LocalDate.class),
                Arrays.stream((String[]) row.getArray("told_team").getArray())
                        .map(member -> UUID.fromString(member.split(" ")[1]))
                        .toList());
    }

    /** A site without coordinates stands for its county's seat, one without a county for its client's. */
    private Sites sites(ResultSet row) throws SQLException {
        Spot seat = counties.of(row.getString("county"));
        if (row.getArray("names") == null) {
            return seat == null ? Sites.UNKNOWN : Sites.of(seat);
        }
        String[] names = (String[]) row.getArray("names").getArray();
        @Nullable Double[] latitudes = (Double[]) row.getArray("latitudes").getArray();
        @Nullable Double[] longitudes = (Double[]) row.getArray("longitudes").getArray();
        @Nullable String[] ofCounties = (String[]) row.getArray("counties").getArray();
        var sites = new ArrayList<Sites.Site>();
        for (int i = 0; i < names.length; i++) {
            Double latitude = latitudes[i];
            Double longitude = longitudes[i];
            Spot ofCounty = counties.of(ofCounties[i]);
            Spot spot = latitude == null || longitude == null
                    ? ofCounty == null ? seat : ofCounty
                    : new Spot(latitude, longitude);
            if (spot != null) {
                sites.add(new Sites.Site(names[i], spot));
            }
        }
        return Sites.of(sites);
    }
}
