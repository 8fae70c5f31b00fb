package app.auditorium.api;

import app.auditorium.access.IdempotentAnswers;
import app.auditorium.access.IdempotentAnswers.Answer;
import app.auditorium.access.IdempotentAnswers.Claim;
import app.auditorium.tenancy.Acting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Gives a repeated write the answer that it got the first time. Only what succeeded is kept: what was refused may be tried again. */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final int LONGEST_KEY = 255;
    private static final Set<String> KEPT_HEADERS = Set.of("Location", "ETag", "Content-Type");

    private final IdempotentAnswers kept;
    private final ProblemAnswers answers;

    IdempotencyFilter(IdempotentAnswers kept, ProblemAnswers answers) {
        this.kept = kept;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null
                || Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod())
                || Acting.maybe().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            answers.write(ApiProblem.invalid(KEY, "api.idempotency-key"), request, response);
            return;
        }
        switch (kept.claim(key, hash(request))) {
            case Claim.Yours() -> first(key, request, response, chain);
            case Claim.Answered(var answer) -> replay(answer, response);
            case Claim.OtherRequest() ->
                answers.write(
                        ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "api.idempotency-other"), request, response);
            case Claim.UnderWay() ->
                answers.write(
                        ApiProblem.of(HttpStatus.CONFLICT, "api.idempotency-under-way")
                                .header("Retry-After", "1"),
                        request,
                        response);
            case Claim.AnswerLost() ->
                answers.write(ApiProblem.of(HttpStatus.CONFLICT, "api.idempotency-lost"), request, response);
        }
    }

    private void first(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var copy = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, copy);
            if (copy.getStatus() / 100 == 2) {
                var headers = new LinkedHashMap<String, String>();
                for (String name : KEPT_HEADERS) {
                    String value = name.equals("Content-Type") ? copy.getContentType() : copy.getHeader(name);
                    if (value != null) {
                        headers.put(name, value);
                    }
                }
                kept.keep(
                        key,
                        new Answer(
                                copy.getStatus(),
                                headers,
                                new String(copy.getContentAsByteArray(), StandardCharsets.UTF_8)));
                done = true;
            }
        } finally {
            if (!done) {
                kept.release(key);
            }
            copy.copyBodyToResponse();
        }
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.setHeader(header.getKey(), header.getValue());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(HttpServletRequest request) throws IOException, ServletException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod()
                            + ' '
                            + request.getRequestURI()
                            + '?'
                            + request.getQueryString()
                            + ' '
                            + request.getHeader("If-Match")
                            + '\n')
                    .getBytes(StandardCharsets.UTF_8));
            if (request instanceof BodyLimitFilter.Kept body) {
                digest.update(body.body());
            } else if (BodyLimitFilter.isForm(request)) {
                for (Part part : request.getParts()) {
                    digest.update(part.getName().getBytes(StandardCharsets.UTF_8));
                    try (InputStream in = new DigestInputStream(part.getInputStream(), digest)) {
                        in.transferTo(java.io.OutputStream.nullOutputStream());
                    }
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
