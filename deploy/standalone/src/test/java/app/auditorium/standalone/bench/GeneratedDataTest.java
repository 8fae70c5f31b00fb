package app.auditorium.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.embedded.EmbeddedPostgres;
import app.auditorium.obligation.Obligations;
import app.auditorium.standalone.demo.DemoApplication;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Less of what {@code deploy/portal bench} generates: it must fit the tables of today, which hold the demonstration by then. */
class GeneratedDataTest {

    private static final String DATABASE = "demonstration_measured";
    private static final int AUDITS = 2_000;

    @Test
    void theBenchmarkFindsItsRowsBesideTheDemonstration() throws Exception {
        DemoApplication.copyOfTheDemonstration(DATABASE);
        try (var application = DemoApplication.on(DATABASE);
                Connection superuser = EmbeddedPostgres.forTests().connect(DATABASE);
                Connection app = application.getBean(DataSource.class).getConnection()) {
            int before = count(superuser, "finding");

            GeneratedData.makeOnce(superuser, AUDITS);

            assertThat(count(superuser, "finding")).isEqualTo(before + 10 * AUDITS);
            assertThat(count(superuser, "bench.finding_plain")).isEqualTo(before + 10 * AUDITS);
            assertThat(count(superuser, "finding where tenant_id = '" + GeneratedData.tenant(1) + "'"))
                    .isBetween(AUDITS / 2, 3 * AUDITS);
            assertThat(new WallBench(app, 3).run()).hasSize(15);
            assertThat(new DueBench(application.getBean(Obligations.class), superuser).run(100, 400))
                    .hasSize(2);
        }
    }

    private static int count(Connection superuser, String rows) throws SQLException {
        try (var statement = superuser.createStatement();
                var answer = statement.executeQuery("select count(*) from " + rows)) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
