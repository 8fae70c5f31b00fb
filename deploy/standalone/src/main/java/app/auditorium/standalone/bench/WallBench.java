package app.auditorium.standalone.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the wall costs, by the same role: a query that says nothing of tenants, and one to which Hibernate has added its WHERE, on the
 * protected table; each against the plain WHERE on a copy without row-level security.
 */
final class WallBench {

    private static final String NEWEST = "select id, statement, raised_on from %s order by raised_on desc, id limit 50";
    private static final String COUNT = "select count(*) from %s";

    private final Connection app;

    WallBench(Connection app) {
        this.app = app;
    }

    List<Measured> run() throws Exception {
        app.setAutoCommit(false);
        var measured = new ArrayList<Measured>();
        for (int size : List.of(1, 20, 400)) {
            UUID tenant = GeneratedData.tenant(size);
            for (boolean hibernate : new boolean[] {false, true}) {
                String wall = hibernate ? " under RLS and Hibernate's WHERE" : " under RLS";
                measured.add(compare("50 newest findings" + wall + ", tenant " + size, NEWEST, hibernate, tenant, 600));
                measured.add(compare("count of findings" + wall + ", tenant " + size, COUNT, hibernate, tenant, 300));
            }
        }
        return measured;
    }

    private Measured compare(String what, String sql, boolean hibernate, UUID tenant, int rounds) throws Exception {
        announce(tenant);
        String where = " where tenant_id = ?";
        try (var protectedTable = app.prepareStatement(sql.formatted("finding" + (hibernate ? where : "")));
                var plain = app.prepareStatement(sql.formatted("bench.finding_plain" + where))) {
            if (hibernate) {
                protectedTable.setObject(1, tenant);
            }
            plain.setObject(1, tenant);
            Samples[] taken = Samples.inTurns(rounds, () -> drain(protectedTable), () -> drain(plain));
            return Measured.atMost(
                    what,
                    taken[0].median() / taken[1].median(),
                    1.1,
                    "median " + Measured.shown(taken[0].median()) + " ms / " + Measured.shown(taken[1].median())
                            + " ms");
        } finally {
            app.rollback();
        }
    }

    private void announce(UUID tenant) throws SQLException {
        try (var announcement = app.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
            announcement.setString(1, tenant.toString());
            announcement.execute();
        }
    }

    private static int drain(PreparedStatement query) throws SQLException {
        int rows = 0;
        try (var answer = query.executeQuery()) {
            while (answer.next()) {
                rows++;
            }
        }
        return rows;
    }
}
