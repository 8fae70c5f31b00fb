package app.auditorium.standalone.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the wall costs, by the same role, each against the plain WHERE on copies without row-level security: a bare scan that says
 * nothing of tenants, the same with the WHERE that Hibernate adds, and the statement of the findings' screen as the portal sends it.
 */
final class WallBench {

    private static final String NEWEST =
            "select id, statement, raised_on from %s %s order by raised_on desc, id limit 50";
    private static final String COUNT = "select count(*) from %s %s";
    private static final String SCREEN = """
            select f.id, f.audit_id, o.name, o.name_zh, f.site_id, f.standard, f.clause, f.grade, f.state, f.iaf_codes, f.statement,
                   f.evidence, f.raised_on, f.raised_by, f.released_at, f.version, s.name as site
            from %1$s f join %2$s o on o.tenant_id = f.tenant_id and o.id = f.organisation_id
                left join %3$s s on s.tenant_id = f.tenant_id and s.id = f.site_id
            where f.tenant_id = %4$s order by f.raised_on desc, f.id limit 50""";

    private final Connection app;
    private final int rounds;

    WallBench(Connection app, int rounds) {
        this.app = app;
        this.rounds = rounds;
    }

    List<Measured> run() throws Exception {
        app.setAutoCommit(false);
        var measured = new ArrayList<Measured>();
        for (int size : List.of(1, 20, 400)) {
            UUID tenant = GeneratedData.tenant(size);
            String of = ", tenant " + size;
            measured.add(compare("50 newest findings under RLS" + of, bare(NEWEST), plain(NEWEST), tenant, 20));
            measured.add(compare("count of findings under RLS" + of, bare(COUNT), plain(COUNT), tenant, 4));
            measured.add(compare("50 newest, RLS and Hibernate's WHERE" + of, both(NEWEST), plain(NEWEST), tenant, 20));
            measured.add(compare("count, RLS and Hibernate's WHERE" + of, both(COUNT), plain(COUNT), tenant, 4));
            measured.add(compare(
                    "the findings' screen: page of 50 with client and site" + of,
                    SCREEN.formatted("finding", "organisation", "site", "current_tenant()"),
                    SCREEN.formatted("bench.finding_plain", "bench.organisation_plain", "bench.site_plain", "?"),
                    tenant,
                    4));
        }
        return measured;
    }

    private static String bare(String sql) {
        return sql.formatted("finding", "");
    }

    private static String both(String sql) {
        return sql.formatted("finding", "where tenant_id = ?");
    }

    private static String plain(String sql) {
        return sql.formatted("bench.finding_plain", "where tenant_id = ?");
    }

    /** Medians of samples of so many executions each, for one alone is shorter than what disturbs it. */
    private Measured compare(String what, String walled, String plain, UUID tenant, int executions) throws Exception {
        announce(tenant);
        try (var protectedTable = prepared(walled, tenant);
                var plainTable = prepared(plain, tenant)) {
            Samples[] taken = Samples.inTurns(
                    rounds, () -> drain(protectedTable, executions), () -> drain(plainTable, executions));
            return Measured.atMost(
                    what,
                    taken[0].median() / taken[1].median(),
                    1.1,
                    "median %.3f ms / %.3f ms"
                            .formatted(taken[0].median() / executions, taken[1].median() / executions));
        } finally {
            app.rollback();
        }
    }

    private PreparedStatement prepared(String sql, UUID tenant) throws SQLException {
        PreparedStatement statement = app.prepareStatement(sql);
        if (sql.contains("?")) {
            statement.setObject(1, tenant);
        }
        return statement;
    }

    private void announce(UUID tenant) throws SQLException {
        try (var announcement = app.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
            announcement.setString(1, tenant.toString());
            announcement.execute();
        }
    }

    private static int drain(PreparedStatement query, int executions) throws SQLException {
        int rows = 0;
        for (int i = 0; i < executions; i++) {
            try (var answer = query.executeQuery()) {
                while (answer.next()) {
                    rows++;
                }
            }
        }
        return rows;
    }
}
