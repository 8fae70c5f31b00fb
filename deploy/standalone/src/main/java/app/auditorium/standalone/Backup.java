package app.auditorium.standalone;

import app.auditorium.embedded.CannotStart;
import app.auditorium.embedded.EmbeddedPostgres;
import app.auditorium.embedded.PostgresSettings;
import app.auditorium.embedded.StateLock;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.springframework.util.FileSystemUtils;

/**
 * A state directory as one file: the database, its passwords, and the secret that the bodies' keys are sealed under. Search is built
 * anew from it. The file opens everything, so its owner alone may read it.
 */
final class Backup {

    /** What a running portal is told, before the file's name. */
    static final String ORDER = "backup ";

    private static final String DATABASE = "postgres";

    /** Beside the database; the sheet of the demonstration is there only where one was loaded. */
    private static final List<String> KEPT = List.of("roles.properties", "signing.secret", "demo.json");

    /** The last entry: an archive without it was cut off. */
    private static final String END = "complete";

    private static final FileAttribute<?> FOR_ITS_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private Backup() {}

    /** Asks the portal that runs on the directory to do it, and does it itself if none runs. */
    static void of(Path state, Path file) {
        if (Files.exists(file)) {
            throw new CannotStart(file + " is there already: give the backup another name.");
        }
        if (Intercom.isAnswered(state)) {
            Intercom.call(state, ORDER + file, Terminal::say);
            if (!Files.exists(file)) {
                throw new CannotStart("No backup was made.");
            }
        } else {
            ofStopped(state, file);
        }
    }

    private static void ofStopped(Path state, Path file) {
        if (!Files.isDirectory(state.resolve(DATABASE))) {
            throw new CannotStart("There is no portal's data in " + state + ".");
        }
        try (var _ = StateLock.take(state);
                var postgres = EmbeddedPostgres.start(PostgresSettings.in(state))) {
            write(state, postgres, file);
        }
    }

    /** Nobody waits for it; everything that was committed before the call is in it. The file is there when it is whole. */
    static void write(Path state, EmbeddedPostgres postgres, Path file) {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var archive = archive(Files.newOutputStream(draft, StandardOpenOption.WRITE))) {
                postgres.copy(archive, DATABASE);
                for (String name : KEPT) {
                    Path kept = state.resolve(name);
                    if (Files.exists(kept)) {
                        put(archive, name, Files.readAllBytes(kept));
                    }
                }
                put(archive, END, new byte[0]);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            throw new CannotStart("There is no directory " + file.getParent() + ".", e);
        } catch (IOException | SQLException e) {
            throw new CannotStart("The backup could not be written to " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** Makes a state directory of a backup; there must be nothing there. */
    static void restore(Path file, Path state) {
        Path draft = state.resolveSibling(state.getFileName() + ".restoring");
        try {
            if (Files.exists(state) && !isEmpty(state)) {
                throw new CannotStart(state + " is not empty: restore into another directory with --state.");
            }
            remove(draft);
            try {
                if (!unpacked(file, draft)) {
                    throw new CannotStart(file + " is no backup of a portal, or was cut off.");
                }
                Files.deleteIfExists(state);
                Files.move(draft, state, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                remove(draft);
            }
        } catch (NoSuchFileException e) {
            throw new CannotStart("There is no file " + e.getFile() + ".", e);
        } catch (IOException e) {
            throw new CannotStart(file + " cannot be restored: " + e.getMessage() + ".", e);
        }
    }

    private static boolean unpacked(Path file, Path into) throws IOException {
        try (var archive = new TarArchiveInputStream(
                new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
            Files.createDirectory(into, FOR_ITS_OWNER);
            for (TarArchiveEntry entry; (entry = archive.getNextEntry()) != null; ) {
                Path target = into.resolve(entry.getName()).normalize();
                if (entry.getName().equals(END)) {
                    return Files.exists(into.resolve(DATABASE).resolve("data").resolve("backup_label"));
                }
                if (!target.startsWith(into) || !(entry.isFile() || entry.isDirectory())) {
                    return false;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target, FOR_ITS_OWNER);
                } else {
                    Files.createDirectories(target.getParent(), FOR_ITS_OWNER);
                    try (var content = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
                        archive.transferTo(content);
                    }
                }
            }
        }
        return false;
    }

    private static TarArchiveOutputStream archive(OutputStream to) throws IOException {
        var parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_SPEED);
        var archive =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(new BufferedOutputStream(to), parameters));
        archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return archive;
    }

    private static void put(TarArchiveOutputStream archive, String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        archive.putArchiveEntry(entry);
        archive.write(content);
        archive.closeArchiveEntry();
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var content = Files.newDirectoryStream(directory)) {
            return !content.iterator().hasNext();
        }
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
