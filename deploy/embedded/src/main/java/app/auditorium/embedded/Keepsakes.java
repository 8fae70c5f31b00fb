package app.auditorium.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** What a server keeps between starts beside its data: its password and its port, one small file each. */
record Keepsakes(Path directory) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Made once, readable by the owner of the directory only. */
    String password() throws IOException {
        var file = directory.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        write(file, password);
        return password;
    }

    Path passwordFile() {
        return directory.resolve("password");
    }

    /** The wanted port; if none is wanted the one of last time, or any other when that is taken by now. */
    int port(int wanted, String name) throws IOException {
        var file = directory.resolve("port");
        if (wanted != 0) {
            if (!isFree(wanted)) {
                throw new CannotStart("Port " + wanted + " is busy: give " + name + " another one.");
            }
            return wanted;
        }
        var port = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        if (port == 0 || !isFree(port)) {
            port = anyFree();
            write(file, Integer.toString(port));
        }
        return port;
    }

    private void write(Path file, String content) throws IOException {
        var draft = Files.createTempFile(
                directory,
                "draft",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, content + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
