package app.auditorium.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Properties;

/**
 * A directory of unpacked servers, one folder per version, shared by whoever is pointed at it. A folder appears complete or
 * not at all: it is unpacked under another name first.
 */
record Binaries(Path directory, Progress progress) {

    /** Fills an empty folder. */
    interface Unpacking {
        void into(Path folder) throws IOException;
    }

    Path unpacked(String name, long bytesNeeded, Unpacking unpacking) {
        var folder = directory.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(directory);
            var room = Files.getFileStore(directory).getUsableSpace();
            if (room < bytesNeeded) {
                throw new CannotStart("The disk is full: " + directory + " has " + megabytes(room) + " MB left, and "
                        + name + " needs " + megabytes(bytesNeeded) + ".");
            }
            progress.now("Unpacking " + name);
            var draft = Files.createTempDirectory(directory, "unpacking-");
            try {
                unpacking.into(draft);
                moveInto(draft, folder);
            } finally {
                delete(draft);
            }
            return folder;
        } catch (IOException e) {
            throw CannotStart.because(name, e);
        }
    }

    private static void moveInto(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            var anotherProcessWasFaster = Files.isDirectory(folder);
            if (!anotherProcessWasFaster) {
                throw e;
            }
        }
    }

    static String version(String server) {
        try (var in = resource("versions.properties")) {
            var versions = new Properties();
            versions.load(in);
            return versions.getProperty(server);
        } catch (IOException e) {
            throw CannotStart.because(server, e);
        }
    }

    static InputStream resource(String name) {
        var in = Binaries.class.getResourceAsStream(name);
        if (in == null) {
            throw new CannotStart("This build lacks " + name + ": build it again.");
        }
        return in;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long megabytes(long bytes) {
        return bytes / 1_000_000;
    }
}
