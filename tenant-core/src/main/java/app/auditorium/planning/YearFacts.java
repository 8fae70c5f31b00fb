package app.auditorium.planning;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.BodyFile;
import app.auditorium.assignment.ClientFile;
import app.auditorium.assignment.DaysByMonth;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.Spot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What bears on every visit of a year: people, what they know, where they are booked and away, and what clients say; read once for all. */
final class YearFacts {

    /**
     * For whom the facts are read; what is an audit of theirs keeps nobody busy.
     *
     * @param audit that the visit is already, organisation its client's: of one that stands in no plan
     */
    record Whose(
            UUID plan,
            UUID beside,
            @Nullable UUID audit,
            @Nullable UUID organisation) {}

    /** Unlike {@code Map.of()} it may be asked for null, the body itself. */
    private static final Map<@Nullable UUID, List<AuditorFile.Conflict>> NONE = new HashMap<>();

    private final JdbcClient sql;
    private final WorkCalendar calendar;
    private final CountySpots counties;
    private final DateRange horizon;
    private final int sameLead;
    private final Map<UUID, List<DateRange>> absences = new HashMap<>();
    private final Map<UUID, List<AuditorFile.Booking>> bookings = new HashMap<>();
    private final Map<StandardId, Map<UUID, List<AuditorFile.Competence>>> competences =
            new EnumMap<>(StandardId.class);
    private final Map<StandardId, List<BodyFile.Accreditation>> scope = new EnumMap<>(StandardId.class);
    private final Map<UUID, Map<@Nullable UUID, List<AuditorFile.Conflict>>> conflicts = new HashMap<>();
    private final Map<UUID, Set<UUID>> objections = new HashMap<>();
    private final Map<UUID, List<DateRange>> blackouts = new HashMap<>();
    private final Map<StandardId, Map<UUID, AuditorFile>> plain = new EnumMap<>(StandardId.class);
    private final Map<UUID, Person> people = new LinkedHashMap<>();

    private record Person(
            UUID id,
            String name,
            List<String> languages,
            @Nullable LocalDate leftOn,
            AuditorFile.@Nullable Registration toshms,
            @Nullable Spot home,
            int target,
            int most) {}

    /** @param sameLead months after which a lead should change */
    YearFacts(
            JdbcClient sql, WorkCalendar calendar, CountySpots counties, int sameLead, DateRange horizon, Whose whose) {
        this.sql = sql;
        this.calendar = calendar;
        this.counties = counties;
        this.sameLead = sameLead;
        this.horizon = horizon;
        readPeople(whose.plan);
        readTimes(whose);
        readCompetences();
        readClients(whose);
    }

    /** In a what-if, those who would not be there have left before it begins. */
    private void readPeople(UUID plan) {
        sql.sql("""
                        select a.id, a.name, a.languages, a.home_county,
                               case when exists (select from plan p where p.tenant_id = a.tenant_id and p.id = :plan
                                                 and jsonb_exists(p.parameters -> 'without', a.id::text))
                                    then cast(:first as date) - 1 else a.left_on end as left_on, a.home_latitude, a.home_longitude, a.target_days,
                               a.most_days, r.registered_on, r.registered_until, r.evaluated_days,
                               exists (select from toshms_registration k where k.tenant_id = a.tenant_id) as register_kept
                        from auditor a left join toshms_registration r on r.tenant_id = a.tenant_id and r.auditor_id = a.id
                        where a.tenant_id = current_tenant() order by a.name, a.id""").param("plan", plan).param("first", horizon.first()).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            double latitude = row.getDouble("home_latitude");
            Spot home = row.wasNull()
                    ? counties.of(row.getString("home_county"))
                    : new Spot(latitude, row.getDouble("home_longitude"));
            people.put(
                    id,
                    new Person(
                            id,
                            row.getString("name"),
                            List.of((String[]) row.getArray("languages").getArray()),
                            row.getObject("left_on", LocalDate.class),
                            AuditorFile.Registration.of(
                                    row.getBoolean("register_kept"),
                                    row.getObject("registered_on", LocalDate.class),
                                    row.getObject("registered_until", LocalDate.class),
                                    row.getDouble("evaluated_days")),
                            home,
                            row.getInt("target_days"),
                            row.getInt("most_days")));
        });
    }

    private void readTimes(Whose whose) {
        sql.sql("""
                        select auditor_id, first_day, last_day from absence
                        where tenant_id = current_tenant() and last_day >= :first order by first_day""").param("first", horizon.first()).query(row -> {
            add(absences, row.getObject("auditor_id", UUID.class), days(row, "first_day", "last_day"));
        });
        // audits that came of this very plan stand in it as visits; what is over counts in its month
        sql.sql("""
                        select m.auditor_id, m.audit_id, a.starts_on, a.ends_on, o.name, coalesce(o.name_zh, o.name) as name_zh
                        from audit_member m
                                 join audit a on a.tenant_id = m.tenant_id and a.id = m.audit_id
                                 join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
                        where m.tenant_id = current_tenant() and m.booked is not null and a.ends_on >= date_trunc('month', cast(:first as date))
                          and not exists (select from plan_visit v where v.tenant_id = a.tenant_id and v.audit_id = a.id
                                          and v.plan_id in (:plan, :beside))
                          and a.id is distinct from cast(:audit as uuid)
                        order by a.starts_on""")
                .param("first", horizon.first())
                .param("plan", whose.plan)
                .param("beside", whose.beside)
                .param("audit", whose.audit)
                .query(row -> {
                    add(
                            bookings,
                            row.getObject("auditor_id", UUID.class),
                            new AuditorFile.Booking(
                                    row.getObject("audit_id", UUID.class),
                                    days(row, "starts_on", "ends_on"),
                                    row.getString("name"),
                                    row.getString("name_zh")));
                });
    }

    private void readCompetences() {
        sql.sql("""
                        select standard, auditor_id, iaf_code, role, valid_until from competence
                        where tenant_id = current_tenant()""").query(row -> {
            add(
                    competences.computeIfAbsent(StandardId.valueOf(row.getString("standard")), s -> new HashMap<>()),
                    row.getObject("auditor_id", UUID.class),
                    new AuditorFile.Competence(
                            new IafCode(row.getString("iaf_code")),
                            row.getString("role"),
                            row.getObject("valid_until", LocalDate.class)));
        });
        sql.sql("""
                        select standard, iaf_code, valid_from, valid_until from scope_entry
                        where tenant_id = current_tenant()""").query(row -> {
            add(
                    scope,
                    StandardId.valueOf(row.getString("standard")),
                    new BodyFile.Accreditation(
                            new IafCode(row.getString("iaf_code")),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_until", LocalDate.class)));
        });
    }

    private void readClients(Whose whose) {
        sql.sql("""
                        select organisation_id, auditor_id, rule, until
                        from impartiality.conflicts(array(select organisation_id from plan_visit
                                                          where tenant_id = current_tenant() and plan_id = :plan
                                                          union select cast(:organisation as uuid)))""")
                .param("plan", whose.plan)
                .param("organisation", whose.organisation)
                .query(row -> {
                    add(
                            conflicts.computeIfAbsent(
                                    row.getObject("organisation_id", UUID.class), id -> new HashMap<>()),
                            row.getObject("auditor_id", UUID.class),
                            new AuditorFile.Conflict(row.getString("rule"), row.getObject("until", LocalDate.class)));
                });
        sql.sql("""
                        select organisation_id, auditor_id from objection
                        where tenant_id = current_tenant() and withdrawn_at is null""").query(row -> {
            objections
                    .computeIfAbsent(row.getObject("organisation_id", UUID.class), id -> new HashSet<>())
                    .add(row.getObject("auditor_id", UUID.class));
        });
        sql.sql("""
                        select organisation_id, first_day, last_day from blackout
                        where tenant_id = current_tenant() and last_day >= :first order by first_day""").param("first", horizon.first()).query(row -> {
            add(blackouts, row.getObject("organisation_id", UUID.class), days(row, "first_day", "last_day"));
        });
    }

    /** One map for a standard, shared by all clients that have nothing against anybody. */
    Map<UUID, AuditorFile> files(StandardId standard, UUID organisation) {
        Map<@Nullable UUID, List<AuditorFile.Conflict>> against = conflicts.getOrDefault(organisation, NONE);
        Set<UUID> objected = objections.getOrDefault(organisation, Set.of());
        Map<UUID, AuditorFile> shared = plain.computeIfAbsent(standard, s -> files(s, NONE, Set.of()));
        return against.isEmpty() && objected.isEmpty() ? shared : files(standard, against, objected);
    }

    private Map<UUID, AuditorFile> files(
            StandardId standard, Map<@Nullable UUID, List<AuditorFile.Conflict>> against, Set<UUID> objected) {
        Map<UUID, List<AuditorFile.Competence>> able = competences.getOrDefault(standard, Map.of());
        var files = new LinkedHashMap<UUID, AuditorFile>();
        for (Person person : people.values()) {
            files.put(
                    person.id,
                    new AuditorFile(
                            person.id,
                            person.name,
                            person.languages,
                            person.leftOn,
                            able.getOrDefault(person.id, List.of()),
                            absences.getOrDefault(person.id, List.of()),
                            bookings.getOrDefault(person.id, List.of()),
                            against.getOrDefault(person.id, List.of()),
                            objected.contains(person.id),
                            person.toshms));
        }
        return files;
    }

    BodyFile body(StandardId standard, UUID organisation) {
        return new BodyFile(
                scope.getOrDefault(standard, List.of()),
                conflicts.getOrDefault(organisation, NONE).getOrDefault(null, List.of()));
    }

    ClientFile client(UUID organisation, Integer[] months) {
        return new ClientFile(
                blackouts.getOrDefault(organisation, List.of()),
                Arrays.stream(months).map(Month::of).collect(Collectors.toSet()));
    }

    /** Whether a lead since that day should change when the horizon begins. */
    boolean longSince(LocalDate since) {
        return !since.plusMonths(sameLead).isAfter(horizon.first());
    }

    List<PlanAuditor> planAuditors() {
        return people.values().stream()
                .map(person -> new PlanAuditor(
                        person.id, person.name, person.home, person.target, person.most, months(person.id)))
                .toList();
    }

    private Map<YearMonth, Integer> months(UUID auditor) {
        return DaysByMonth.of(
                bookings.getOrDefault(auditor, List.of()).stream()
                        .map(AuditorFile.Booking::days)
                        .toList(),
                calendar);
    }

    private static DateRange days(ResultSet row, String first, String last) throws SQLException {
        return new DateRange(row.getObject(first, LocalDate.class), row.getObject(last, LocalDate.class));
    }

    private static <K extends @Nullable Object, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }
}
