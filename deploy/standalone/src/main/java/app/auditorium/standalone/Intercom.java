package app.auditorium.standalone;

import app.auditorium.embedded.CannotStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * How a second command speaks to the portal that runs: a word over a socket that only its owner can open, and lines
 * back until it is done. The state directory holds a note of where the socket is.
 */
final class Intercom implements AutoCloseable {

    private final Path note;
    private final ServerSocketChannel door;

    private Intercom(Path note, ServerSocketChannel door) {
        this.note = note;
        this.door = door;
    }

    /** Answers one caller at a time until closed. */
    static Intercom listen(Path state, BiConsumer<String, Consumer<String>> answer) throws IOException {
        var note = note(state);
        forget(note);
        // Not in the state directory itself: a socket's address has room for some hundred bytes only.
        var file = Files.createTempDirectory("auditorium").resolve("intercom");
        var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(file));
        Files.writeString(note, file + "\n");
        var intercom = new Intercom(note, door);
        Thread.ofPlatform().daemon().name("intercom").start(() -> intercom.serve(answer));
        return intercom;
    }

    /** Whether a portal runs on a state directory and listens. */
    static boolean isAnswered(Path state) {
        try (var _ = SocketChannel.open(
                UnixDomainSocketAddress.of(Files.readString(note(state)).strip()))) {
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    /** Passes the word on and every line of the answer. */
    static void call(Path state, String word, Consumer<String> lines) {
        try (var channel = SocketChannel.open(
                UnixDomainSocketAddress.of(Files.readString(note(state)).strip()))) {
            writer(channel).println(word);
            reader(channel).lines().forEach(lines);
        } catch (IOException e) {
            throw new CannotStart("No portal runs on " + state + ": start it with deploy/portal up.", e);
        }
    }

    private void serve(BiConsumer<String, Consumer<String>> answer) {
        while (door.isOpen()) {
            try (var caller = door.accept()) {
                var word = reader(caller).readLine();
                var back = writer(caller);
                try {
                    answer.accept(word, back::println);
                } catch (RuntimeException e) {
                    LoggerFactory.getLogger(Intercom.class).error("{} failed", word, e);
                    back.println("It failed: " + e.getMessage() + " (more in portal.log)");
                }
            } catch (IOException callerLeftOrWeStop) {
                // the next one, if there is one
            }
        }
    }

    private static Path note(Path state) {
        return state.resolve("intercom");
    }

    private static void forget(Path note) throws IOException {
        if (Files.exists(note)) {
            var file = Path.of(Files.readString(note).strip());
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
            Files.deleteIfExists(note);
        }
    }

    private static BufferedReader reader(SocketChannel channel) {
        return new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    private static PrintWriter writer(SocketChannel channel) {
        return new PrintWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8), true);
    }

    @Override
    public void close() {
        try {
            door.close();
            forget(note);
        } catch (IOException e) {
            LoggerFactory.getLogger(Intercom.class).debug("The intercom did not close", e);
        }
    }
}
