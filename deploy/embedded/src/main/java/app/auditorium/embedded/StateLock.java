package app.auditorium.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** One process per directory. The operating system drops the lock with its holder, so a killed JVM leaves none behind. */
public final class StateLock implements AutoCloseable {

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CannotStart if another process has it, with its pid */
    public static StateLock take(Path directory) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var owner = Files.getAttribute(directory, "unix:uid");
            if (!owner.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
                throw new CannotStart("The state directory " + directory + " belongs to another user ("
                        + Files.getOwner(directory) + ").");
            }
            var channel = FileChannel.open(
                    directory.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                var holder = holder(channel);
                channel.close();
                throw new CannotStart(
                        "The state directory " + directory + " is in use by another process" + holder + ".");
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new StateLock(channel);
        } catch (AccessDeniedException e) {
            throw new CannotStart("The state directory " + directory + " belongs to another user.", e);
        } catch (IOException e) {
            throw CannotStart.because("the state directory " + directory, e);
        }
    }

    /** Asks for two seconds: a JVM that was killed just now is a while in dying. */
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        var deadline = System.nanoTime() + 2_000_000_000L;
        try {
            var lock = channel.tryLock();
            while (lock == null && System.nanoTime() < deadline) {
                Thread.sleep(50);
                lock = channel.tryLock();
            }
            return lock;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        var pid = StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
        return pid.isBlank() ? "" : " (" + pid + ")";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw CannotStart.because("the state directory", e);
        }
    }
}
