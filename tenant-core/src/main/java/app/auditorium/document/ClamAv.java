package app.auditorium.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A ClamAV daemon, over TCP: {@code auditorium.clamav=host:port}. */
@Component
@ConditionalOnProperty("auditorium.clamav")
class ClamAv implements MalwareScanner {

    private static final int PATIENCE = 30_000;
    private static final int CHUNK = 64 * 1024;

    private final InetSocketAddress daemon;

    ClamAv(@Value("${auditorium.clamav}") String address) {
        int colon = address.lastIndexOf(':');
        daemon = InetSocketAddress.createUnresolved(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    @Override
    public boolean findsNothingIn(byte[] content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(daemon.getHostString(), daemon.getPort()), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < content.length; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (answer.contains("ERROR")) {
                throw new IllegalStateException("The scanner answered: " + answer.strip());
            }
            return answer.strip().replace("\0", "").endsWith("OK");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
