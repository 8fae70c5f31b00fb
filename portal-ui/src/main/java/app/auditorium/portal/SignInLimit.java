package app.auditorium.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often one address may try to sign in, whoever it says it is: 200 times at once, then 60 a minute. An office of 250 behind one
 * address that begins at nine is through within a minute; a machine that tries the same password on every account is not. What was
 * typed stays in the browser, which sends it again when the page is loaded again.
 */
final class SignInLimit extends OncePerRequestFilter {

    private final Buckets addresses = new Buckets(200, 60);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals("/login");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = addresses.secondsToWait(request.getRemoteAddr());
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, wait);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        response.setStatus(429);
        response.setHeader("Retry-After", Long.toString(seconds));
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(PlainError.page(request, 429, seconds));
    }
}
