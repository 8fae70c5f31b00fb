package app.auditorium.standalone.bench;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.obligation.DueFilter;
import app.auditorium.obligation.Obligations;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What the due screen asks for: every obligation of a year, of bodies of few and of many certifications with their audits and events. */
final class DueBench {

    private static final ZoneId ZONE = ZoneId.of("Asia/Taipei");

    /** Enough for PostgreSQL to think of keeping its plans. */
    private static final int ROUNDS = 15;

    private final Obligations obligations;
    private final Connection superuser;

    DueBench(Obligations obligations, Connection superuser) {
        this.obligations = obligations;
        this.superuser = superuser;
    }

    List<Measured> run(int few, int many) throws SQLException {
        make(few);
        make(many);
        double secondsOfFew = seconds(few);
        double secondsOfMany = seconds(many);
        return List.of(
                Measured.atMost(
                        "obligations of %,d certifications for the due screen, in seconds".formatted(many),
                        secondsOfMany,
                        1,
                        "median of " + ROUNDS + ", with the days of each"),
                Measured.atMost(
                        "the same for each certification, %,d / %,d".formatted(many, few),
                        secondsOfMany / secondsOfFew * few / many,
                        1.5,
                        "%.2f s / %.2f s".formatted(secondsOfMany, secondsOfFew)));
    }

    private double seconds(int certifications) {
        Membership planner = new Membership(
                null,
                tenant(certifications),
                "bench",
                TenantKind.CERTIFICATION_BODY,
                null,
                "bench",
                "",
                Set.of(Role.PLANNER),
                ZONE,
                Locale.ENGLISH);
        DueFilter year = DueFilter.until(LocalDate.now(ZONE).plusYears(1));
        var taken = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            int found = Acting.getAs(planner, () -> obligations.list(year).size());
            taken.add((System.nanoTime() - begun) / 1e9);
            if (found < certifications / 3) {
                throw new IllegalStateException("Only " + found + " obligations of " + certifications);
            }
        }
        return taken.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    private static UUID tenant(int certifications) {
        return UUID.nameUUIDFromBytes(("due " + certifications).getBytes(StandardCharsets.UTF_8));
    }

    private void make(int certifications) throws SQLException {
        String tenant = "'" + tenant(certifications) + "'::uuid";
        String id = "md5('%s due ' || " + certifications + " || ' ' || n)::uuid";
        try (var statement = superuser.createStatement()) {
            try (var there = statement.executeQuery("select exists (select from tenant where id = " + tenant + ")")) {
                there.next();
                if (there.getBoolean(1)) {
                    return;
                }
            }
            String rows = " from generate_series(1, " + certifications + ") n";
            statement.execute("insert into tenant (id, kind, name) values (" + tenant
                    + ", 'CERTIFICATION_BODY', 'bench due " + certifications + "')");
            statement.execute("insert into organisation (tenant_id, id, name, country) select " + tenant + ", "
                    + id.formatted("client") + ", 'Client ' || n, 'TW'" + rows);
            statement.execute("""
                    insert into certification (tenant_id, id, organisation_id, standard, iaf_codes, complexity, state, decided_on, expires_on)
                    select %s, %s, %s, 'ISO_45001', '{17}', 'HIGH', 'ACTIVE',
                           current_date - 1 - (n * 37) %% 1000, (current_date - 1 - (n * 37) %% 1000 + interval '3 years')::date - 1""".formatted(tenant, id.formatted("certification"), id.formatted("client")) + rows);
            statement.execute("""
                    insert into audit_time (tenant_id, id, organisation_id, standards, rule_set, input, result, working,
                                            initial_days, stage1_days, stage2_days, surveillance_days, recertification_days)
                    select %s, %s, %s, '{ISO_45001}', 'bench', '{}', '{}', '[]', 9, 2.5, 6.5, 3, 6""".formatted(tenant, id.formatted("time"), id.formatted("client")) + rows);
            statement.execute(
                    "insert into audit_time_certification (tenant_id, audit_time_id, certification_id) select " + tenant
                            + ", " + id.formatted("time") + ", " + id.formatted("certification") + rows);
            makeHistories(statement, tenant, id, certifications);
            statement.execute(
                    "analyze organisation, certification, audit_time, audit_time_certification, audit, certification_event");
        }
        if (!superuser.getAutoCommit()) {
            superuser.commit();
        }
    }

    /** Both stages and the surveillances since then, of which one certification in ten missed the last; a major in every third stage 2. */
    private static void makeHistories(Statement statement, String tenant, String id, int certifications)
            throws SQLException {
        statement.execute("set session_replication_role = replica");
        statement.execute("""
                create temporary table happened as
                select n, seq, type, decided_on + days as day, type = 'STAGE_2_END' and n %% 3 = 0 as major
                from (select n, current_date - 1 - (n * 37) %% 1000 as decided_on from generate_series(1, %d) n) c
                    cross join (values (1, 'STAGE_1_END', -90), (2, 'STAGE_2_END', -45), (3, 'MAJORS_VERIFIED', -20), (4, 'DECISION', 0),
                                       (5, 'SURVEILLANCE', 330), (6, 'SURVEILLANCE', 690)) e (seq, type, days)
                where decided_on + days < current_date and (type <> 'MAJORS_VERIFIED' or n %% 3 = 0)
                  and (days <> 690 or n %% 10 <> 0)""".formatted(certifications));
        statement.execute("""
                insert into audit (tenant_id, id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)
                select %s, md5('%d due audit ' || n || ' ' || seq)::uuid, %s, %s, 'ISO_45001',
                       case type when 'STAGE_1_END' then 'STAGE_1' when 'STAGE_2_END' then 'STAGE_2' else type end,
                       'REPORTED', '{17}', day - 1, day
                from happened where type not in ('DECISION', 'MAJORS_VERIFIED')""".formatted(tenant, certifications, id.formatted("certification"), id.formatted("client")));
        statement.execute("""
                insert into certification_event (tenant_id, id, certification_id, seq, type, on_day, decision, open_majors, rule_set, state_before, state_after)
                select %s, md5('%d due event ' || n || ' ' || seq)::uuid, %s, row_number() over (partition by n order by seq), type, day,
                       case type when 'DECISION' then 'INITIAL' end, case when major then 1 else 0 end, 'bench',
                       case when seq <= 4 then 'PENDING' else 'ACTIVE' end, case when seq < 4 then 'PENDING' else 'ACTIVE' end
                from happened""".formatted(tenant, certifications, id.formatted("certification")));
        statement.execute("drop table happened");
        statement.execute("set session_replication_role = origin");
    }
}
