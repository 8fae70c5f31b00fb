package app.auditorium.api;

import app.auditorium.access.Memberships;
import app.auditorium.access.Person;
import app.auditorium.access.Tokens;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the caller by the token and nothing else, and binds the tenant in whose name the call acts. */
final class BearerFilter extends OncePerRequestFilter {

    static final String TENANT = "X-Tenant";

    private final Tokens tokens;
    private final Memberships memberships;
    private final Rates rates;
    private final ProblemAnswers answers;

    BearerFilter(Tokens tokens, Memberships memberships, Rates rates, ProblemAnswers answers) {
        this.tokens = tokens;
        this.memberships = memberships;
        this.rates = rates;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (OpenCalls.includes(request)) {
                charge("address " + request.getRemoteAddr());
                chain.doFilter(request, response);
            } else {
                signedIn(request, response, chain);
            }
        } catch (Refusal refusal) {
            answers.write(refusal.problem(), request, response);
        }
    }

    private void signedIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Person person = bearer(request).flatMap(tokens::personOf).orElse(null);
        if (person == null) {
            charge("address " + request.getRemoteAddr());
            throw ApiProblem.of(HttpStatus.UNAUTHORIZED, "api.no-token")
                    .header("WWW-Authenticate", "Bearer")
                    .thrown();
        }
        charge("person " + person.id());
        List<Membership> all = memberships.ofPerson(person.id());
        new Caller(person, all).callsIn(request);
        Membership chosen = chosen(all, request);
        if (chosen != null) {
            actAs(chosen, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void charge(String caller) {
        rates.take(caller).ifPresent(problem -> {
            throw problem.thrown();
        });
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(header.substring(7).strip())
                : Optional.empty();
    }

    /** Null only for {@code /me} of a person who is a member nowhere, such as the operator. */
    private static @Nullable Membership chosen(List<Membership> all, HttpServletRequest request) {
        String wanted = request.getHeader(TENANT);
        if (wanted != null) {
            return all.stream()
                    .filter(m -> m.tenantId().equals(id(wanted)))
                    .findFirst()
                    .orElseThrow(() -> ApiProblem.of(HttpStatus.FORBIDDEN, "api.foreign-tenant")
                            .thrown());
        }
        if (all.size() > 1) {
            throw ApiProblem.invalid(TENANT, "api.which-tenant")
                    .with("memberships", all.stream().map(BearerFilter::row).toList())
                    .thrown();
        }
        if (all.isEmpty() && !request.getRequestURI().endsWith("/api/v1/me")) {
            throw ApiProblem.of(HttpStatus.FORBIDDEN, "api.no-membership").thrown();
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw ApiProblem.invalid(TENANT, "api.expected.id").thrown();
        }
    }

    private static Map<String, Object> row(Membership membership) {
        var row = new LinkedHashMap<String, Object>();
        row.put("tenantId", membership.tenantId());
        row.put("tenant", membership.tenantName());
        row.put("kind", membership.kind());
        row.put("roles", membership.roles().stream().sorted().toList());
        return row;
    }

    private static void actAs(
            Membership membership, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.callAs(membership, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
