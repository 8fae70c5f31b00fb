package app.auditorium.portal.register;

import app.auditorium.portal.Buckets;
import app.auditorium.portal.Words;
import app.auditorium.register.Verifications;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much one address may ask in a minute: 240 pages, which many readers behind one address do not reach; 20 files to verify, none
 * larger than a certificate can be; and the whole register 10 times, which changes a few times a day.
 */
@Component
class PublicLimits extends OncePerRequestFilter {

    private static final int ENVELOPE = 64 * 1024;

    private final Buckets pages = new Buckets(240, 240);
    private final Buckets files = new Buckets(20, 20);
    private final Buckets everything = new Buckets(10, 10);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/register") && !path.equals("/verify");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean file = request.getMethod().equals("POST");
        long wait = (file ? files : request.getServletPath().equals("/register.csv") ? everything : pages)
                .secondsToWait(request.getRemoteAddr());
        if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
            refuse(request, response, 429, "register.too-many", wait);
        } else if (file
                && (request.getContentLengthLong() < 0
                        || request.getContentLengthLong() > Verifications.LARGEST + ENVELOPE)) {
            refuse(request, response, 413, "verify.too-large");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String key, Object... args)
            throws IOException {
        var page = PublicHtml.of(request);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page.message(Words.in(page.language(), key, args)));
    }
}
