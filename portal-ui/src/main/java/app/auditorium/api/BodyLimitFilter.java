package app.auditorium.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body of a call once, up to 2 MiB or what a file may have, and keeps it so that it can be looked at again. */
final class BodyLimitFilter extends OncePerRequestFilter {

    static final int MOST = 2 * 1024 * 1024;

    /** One more than a file may have, so that the call can say how much that is. */
    private static final int MOST_OF_A_FILE = 40 * 1024 * 1024 + 1;

    private static final List<String> FILES = List.of(
            "text/csv", "application/vnd.openxmlformats", "application/vnd.ms-excel", "application/octet-stream");

    private final ProblemAnswers answers;

    BodyLimitFilter(ProblemAnswers answers) {
        this.answers = answers;
    }

    /** Whose parts the server itself reads and limits. */
    static boolean isForm(HttpServletRequest request) {
        return isOf(request, "multipart/");
    }

    private static int most(HttpServletRequest request) {
        return FILES.stream().anyMatch(type -> isOf(request, type)) ? MOST_OF_A_FILE : MOST;
    }

    private static boolean isOf(HttpServletRequest request, String type) {
        String given = request.getContentType();
        return given != null && given.regionMatches(true, 0, type, 0, type.length());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isForm(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = most(request);
        if (request.getContentLengthLong() > most) {
            answers.write(ApiFailures.tooLarge(), request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            answers.write(ApiFailures.tooLarge(), request, response);
            return;
        }
        chain.doFilter(new Kept(request, body), response);
    }

    static final class Kept extends HttpServletRequestWrapper {

        private final byte[] body;

        Kept(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        byte[] body() {
            return body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new KeptStream(new ByteArrayInputStream(body));
        }
    }

    private static final class KeptStream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        KeptStream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is here already: there is nothing to listen for");
        }
    }
}
