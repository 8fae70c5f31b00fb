package app.auditorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesTest {

    @TempDir
    Path directory;

    @Test
    void passwordsAreKeptForTheirOwnerOnly() throws Exception {
        var file = directory.resolve("roles.properties");
        var first = Roles.keptIn(file);
        assertThat(Roles.keptIn(file)).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(first.passwords().values()).doesNotHaveDuplicates();
    }

    @Test
    void theScriptMayRunAgainAndTheRolesSignInWithWhatItsCommentsSay() throws Exception {
        var postgres = EmbeddedPostgres.forTests();
        var url = postgres.database("roles");
        var roles = Roles.withRandomPasswords();
        try (var connection = postgres.connect("roles");
                var statement = connection.createStatement()) {
            statement.execute(Roles.withRandomPasswords().script());
            statement.execute(roles.script());
        }
        for (var role : roles.passwords().entrySet()) {
            assertThat(roles.script())
                    .contains("-- auditorium.database.passwords." + role.getKey() + "=" + role.getValue());
            DriverManager.getConnection(url, role.getKey(), role.getValue()).close();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url, "app", "guess"))
                .isInstanceOf(SQLException.class);
    }
}
