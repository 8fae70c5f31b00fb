package app.auditorium.tenancy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.testing.CoreTest;
import app.auditorium.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@CoreTest
class WallCheckTest {

    @Autowired
    private WallCheck check;

    @Test
    void aWholeWallPasses() {
        assertThatCode(this::run).doesNotThrowAnyException();
    }

    @Test
    void aTableWithoutForcedRowLevelSecurityIsRefused() throws SQLException {
        breakThenMend(
                "alter table finding no force row level security",
                "alter table finding force row level security",
                "table finding has tenant_id without forced row-level security");
    }

    @Test
    void aRoleThatBypassesTheWallIsRefused() throws SQLException {
        breakThenMend("alter role app bypassrls", "alter role app nobypassrls", "role app is superuser or bypasses");
    }

    @Test
    void aRoleThatInheritsAnotherIsRefused() throws SQLException {
        breakThenMend(
                "grant indexer to app with inherit true", "revoke indexer from app", "app is a member of indexer");
    }

    @Test
    void aRoleThatOwnsATableIsRefused() throws SQLException {
        breakThenMend(
                "create table stray (); alter table stray owner to app",
                "drop table stray",
                "role app owns table stray");
    }

    @ParameterizedTest
    @ValueSource(ints = {180_006, 180_007, 170_012, 160_016, 150_020, 190_000})
    void aServerWhoseWallHoldsIsTaken(int version) {
        assertThatCode(() -> WallCheck.refuse(version, List.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {180_005, 170_011, 160_015, 150_019, 140_025})
    void aServerWhoseWallLeaksIsRefusedWithTheVersionsThatDoNot(int version) {
        assertThatThrownBy(() -> WallCheck.refuse(version, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PostgreSQL " + version)
                .hasMessageContaining("18.7, 17.12, 16.16 or 15.20");
    }

    private void breakThenMend(String harm, String cure, String complaint) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(harm);
            try {
                assertThatThrownBy(this::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(complaint);
            } finally {
                statement.execute(cure);
            }
        }
    }

    private void run() {
        check.run(new DefaultApplicationArguments());
    }
}
