package app.auditorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.embedded.CannotStart;
import app.auditorium.embedded.EmbeddedPostgres;
import app.auditorium.embedded.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written down is there again, and nothing is written over. */
class BackupTest {

    @TempDir
    Path directory;

    @Test
    void whatWasCommittedBeforeIsInTheBackupOfARunningPortalWhoeverWritesMeanwhile() throws Exception {
        Path state = directory.resolve("state");
        Path file = directory.resolve("backup.tar.gz");
        try (var postgres = EmbeddedPostgres.start(PostgresSettings.in(state))) {
            execute(postgres, "create table book (page int primary key, said text)");
            execute(postgres, "insert into book select n, repeat('危害', 200) from generate_series(1, 20000) n");
            Files.writeString(state.resolve("signing.secret"), "sealed");
            Files.writeString(state.resolve("roles.properties"), "app=secret");
            var begun = new CountDownLatch(1);
            var enough = new AtomicBoolean();
            var writer = Thread.ofPlatform().start(() -> writeOn(postgres, begun, enough));
            begun.await();
            Backup.write(state, postgres, file);
            enough.set(true);
            writer.join();
        }
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        Path restored = directory.resolve("restored");
        Backup.restore(file, restored);
        assertThat(restored.resolve("signing.secret")).hasContent("sealed");
        assertThat(restored.resolve("roles.properties")).hasContent("app=secret");
        try (var postgres = EmbeddedPostgres.start(PostgresSettings.in(restored))) {
            assertThat(one(postgres, "select count(*) from book where page <= 20000"))
                    .isEqualTo(20000);
            assertThat(one(postgres, "select count(*) from book where said <> repeat('危害', 200)"))
                    .isZero();
            execute(postgres, "insert into book values (0, 'and goes on')");
        }
    }

    @Test
    void aPortalThatDoesNotRunIsBackedUpToo() throws Exception {
        Path state = directory.resolve("state");
        try (var postgres = EmbeddedPostgres.start(PostgresSettings.in(state))) {
            execute(postgres, "create table kept as select 17 as code");
        }
        Path file = directory.resolve("backup.tar.gz");
        Backup.of(state, file);

        Path restored = directory.resolve("restored");
        Backup.restore(file, restored);
        try (var postgres = EmbeddedPostgres.start(PostgresSettings.in(restored))) {
            assertThat(one(postgres, "select code from kept")).isEqualTo(17);
        }

        assertThatThrownBy(() -> Backup.of(state, file)).hasMessageContaining("is there already");
        assertThatThrownBy(() -> Backup.restore(file, restored)).hasMessageContaining("is not empty");

        byte[] whole = Files.readAllBytes(file);
        Path half = Files.write(directory.resolve("half"), Arrays.copyOf(whole, whole.length / 2));
        Path elsewhere = directory.resolve("elsewhere");
        assertThatThrownBy(() -> Backup.restore(half, elsewhere)).isInstanceOf(CannotStart.class);
        assertThat(elsewhere).doesNotExist();
        assertThat(directory.resolve("elsewhere.restoring")).doesNotExist();
    }

    @Test
    void anArchiveOfSomebodyElseIsRefusedAndLeavesNothing() throws IOException {
        Path file = directory.resolve("evil.tar.gz");
        try (var archive = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            var entry = new TarArchiveEntry("../escaped");
            archive.putArchiveEntry(entry);
            archive.closeArchiveEntry();
        }
        Path state = directory.resolve("state");

        assertThatThrownBy(() -> Backup.restore(file, state)).hasMessageContaining("is no backup of a portal");
        assertThatThrownBy(() -> Backup.restore(directory.resolve("nothing"), state))
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> Backup.of(state, directory.resolve("out")))
                .hasMessageContaining("There is no portal's data");
        assertThat(directory.resolve("escaped")).doesNotExist();
        assertThat(state).doesNotExist();
    }

    /** One page after the other, until it is enough. */
    private static void writeOn(EmbeddedPostgres postgres, CountDownLatch begun, AtomicBoolean enough) {
        try (var connection = postgres.connect("postgres");
                var insert = connection.prepareStatement("insert into book values (?, repeat('危害', 200))")) {
            for (int page = 20_001; !enough.get(); page++) {
                insert.setInt(1, page);
                insert.execute();
                begun.countDown();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int one(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
