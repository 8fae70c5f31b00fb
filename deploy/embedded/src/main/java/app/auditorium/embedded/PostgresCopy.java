package app.auditorium.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A copy of a running cluster after PostgreSQL's manual ("Making a Base Backup Using the Low Level API"): files may be torn while they
 * are copied, and the log of what was written meanwhile, which stands beside them, mends them at the first start.
 */
final class PostgresCopy {

    /** What the next start makes anew. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
    private static final Path CONTROL = Path.of("global", "pg_control");

    private final Path state;
    private final Path data;
    private final Connection superuser;

    PostgresCopy(Path state, Connection superuser) {
        this.state = state;
        this.data = state.resolve("data");
        this.superuser = superuser;
    }

    void into(TarArchiveOutputStream archive, String folder) throws IOException, SQLException {
        file(archive, folder + "/password", state.resolve("password"));
        // keeps the log until this connection is closed
        ask("select pg_create_physical_replication_slot('copy_' || pg_backend_pid(), true, true)");
        String first =
                ask("select pg_walfile_name(pg_backup_start('copy', true))").getFirst();
        files(archive, folder + "/data");
        file(archive, folder + "/data/" + CONTROL, data.resolve(CONTROL));
        List<String> ended = ask("select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)");
        bytes(archive, folder + "/data/backup_label", ended.getFirst().getBytes(StandardCharsets.UTF_8));
        try (var log = Files.newDirectoryStream(
                data.resolve("pg_wal"),
                segment -> segment.getFileName().toString().matches("[0-9A-F]{24}")
                        && segment.getFileName().toString().compareTo(first) >= 0
                        && segment.getFileName().toString().compareTo(ended.getLast()) <= 0)) {
            for (Path segment : log) {
                file(archive, folder + "/data/pg_wal/" + segment.getFileName(), segment);
            }
        }
    }

    private void files(TarArchiveOutputStream archive, String folder) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                archive.putArchiveEntry(new TarArchiveEntry(name(directory) + "/"));
                archive.closeArchiveEntry();
                return EMPTIED.contains(data.relativize(directory).toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path within = data.relativize(file);
                if (!within.equals(CONTROL)
                        && !LEFT_OUT.contains(within.getFileName().toString())) {
                    file(archive, name(file), file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                if (gone instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw gone;
            }

            private String name(Path path) {
                String within = data.relativize(path).toString();
                return within.isEmpty() ? folder : folder + "/" + within;
            }
        });
    }

    /** As long as it is when it is opened, for an archive wants to know: what grew or was cut off since then stands in the log. */
    private static void file(TarArchiveOutputStream archive, String name, Path file) throws IOException {
        try (var channel = Files.newByteChannel(file);
                InputStream content = Channels.newInputStream(channel)) {
            long size = channel.size();
            entry(archive, name, size);
            var buffer = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    Arrays.fill(buffer, (byte) 0);
                    read = (int) Math.min(buffer.length, left);
                }
                archive.write(buffer, 0, read);
                left -= read;
            }
            archive.closeArchiveEntry();
        } catch (NoSuchFileException droppedMeanwhile) {
            // the log says so
        }
    }

    private static void bytes(TarArchiveOutputStream archive, String name, byte[] content) throws IOException {
        entry(archive, name, content.length);
        archive.write(content);
        archive.closeArchiveEntry();
    }

    private static void entry(TarArchiveOutputStream archive, String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(0100600);
        archive.putArchiveEntry(entry);
    }

    private List<String> ask(String question) throws SQLException {
        try (var statement = superuser.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getMetaData().getColumnCount() == 1
                    ? List.of(answer.getString(1))
                    : List.of(answer.getString(1), answer.getString(2));
        }
    }
}
