package app.auditorium.portal.register;

import app.auditorium.portal.Words;
import app.auditorium.register.Verifications;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How much one address may ask: pages freely, files to verify a few a minute, and none larger than a certificate can be. */
@Component
class PublicLimits extends OncePerRequestFilter {

    private static final int PAGES_A_MINUTE = 240;
    private static final int FILES_A_MINUTE = 20;
    private static final int CALLERS = 20_000;
    private static final int ENVELOPE = 64 * 1024;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CALLERS;
        }
    };

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/register") && !path.equals("/verify");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean file = request.getMethod().equals("POST");
        if (!bucket(request.getRemoteAddr(), file ? FILES_A_MINUTE : PAGES_A_MINUTE)
                .tryConsume(1)) {
            response.setHeader("Retry-After", "10");
            refuse(request, response, 429, "register.too-many");
        } else if (file
                && (request.getContentLengthLong() < 0
                        || request.getContentLengthLong() > Verifications.LARGEST + ENVELOPE)) {
            refuse(request, response, 413, "verify.too-large");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        var page = PublicHtml.of(request);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page.message(Words.in(page.language(), key)));
    }

    private synchronized Bucket bucket(String address, int perMinute) {
        return buckets.computeIfAbsent(
                perMinute + " " + address,
                caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
