package app.auditorium.api;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Turns the {@link Outcome} of a front door into an answer: the one place that knows which outcome has which status.
 *
 * <p>A controller of a module lives in {@code app.auditorium.api.<module>}, is package-private, and looks like this. It holds no
 * logic; roles, rules and transactions are the front door's.
 *
 * <pre>{@code
 * @RestController
 * @RequestMapping("/api/v1/organisations")
 * class OrganisationsApi {
 *     @GetMapping                           // page, size and sort become the PageRequest; any other parameter is a 400
 *     Page<OrganisationRow> list(@RequestParam(required = false) @Nullable String q, PageRequest page) {
 *         return organisations.list(q, page);
 *     }
 *     @GetMapping("/{id}")
 *     ResponseEntity<OrganisationDetails> one(@PathVariable UUID id) {
 *         return Answers.ok(organisations.find(id), OrganisationDetails::version);
 *     }
 *     @PostMapping                          // 201 with Location and ETag
 *     ResponseEntity<OrganisationDetails> add(@RequestBody NewOrganisation wanted) {
 *         return Answers.created(organisations.add(wanted), o -> "/organisations/" + o.id(), OrganisationDetails::version);
 *     }
 *     @PutMapping("/{id}")                  // the Version comes from If-Match; where only that is missing, 428
 *     ResponseEntity<OrganisationDetails> change(@PathVariable UUID id, Version version, @RequestBody OrganisationChanges to) {
 *         return Answers.ok(organisations.change(id, version.number(), to), OrganisationDetails::version);
 *     }
 *     @DeleteMapping("/{id}")
 *     ResponseEntity<Void> remove(@PathVariable UUID id) {
 *         return Answers.gone(organisations.remove(id));
 *     }
 * }
 * }</pre>
 *
 * <p>Records in a body: use nullable wrappers ({@code @Nullable Integer}, {@code @Nullable List<…>}), since whatever the caller left
 * out is null; check with {@code kernel.Checks} in the front door. Enums, dates, UUIDs and numbers that do not parse are refused with
 * their field before the front door is asked. Unknown members of a body are ignored, so that what was read can be sent back.
 * What has no {@code Outcome} ({@code Optional}, sealed results of its own) becomes one and goes through {@link #done}.
 */
public final class Answers {

    public static final String ROOT = "/api/v1";

    private Answers() {}

    /** 200 with the resource and its ETag. */
    public static <T> ResponseEntity<T> ok(Outcome<T> outcome, ToIntFunction<? super T> version) {
        T value = done(outcome);
        return ResponseEntity.ok().eTag(tag(version.applyAsInt(value))).body(value);
    }

    /** 200 with what has no version. */
    public static <T> ResponseEntity<T> ok(Outcome<T> outcome) {
        return ResponseEntity.ok(done(outcome));
    }

    /** 201 with the resource, where it is ({@code /organisations/…}, below {@link #ROOT}) and its ETag. */
    public static <T> ResponseEntity<T> created(
            Outcome<T> outcome, Function<? super T, String> path, ToIntFunction<? super T> version) {
        T value = done(outcome);
        return ResponseEntity.created(URI.create(ROOT + path.apply(value)))
                .eTag(tag(version.applyAsInt(value)))
                .body(value);
    }

    /** 201 with what has no version. */
    public static <T> ResponseEntity<T> created(Outcome<T> outcome, Function<? super T, String> path) {
        T value = done(outcome);
        return ResponseEntity.created(URI.create(ROOT + path.apply(value))).body(value);
    }

    /** 204. */
    public static ResponseEntity<Void> gone(Outcome<?> outcome) {
        done(outcome);
        return ResponseEntity.noContent().build();
    }

    /** The value; anything else ends the call with its status: 400 or 422, 404, 409. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var problems) ->
                throw ApiProblem.refused(problems).thrown();
            case Outcome.NotThere<T>() ->
                throw ApiProblem.of(HttpStatus.NOT_FOUND, "api.not-there").thrown();
            case Outcome.Stale<T> stale -> throw stale(stale).thrown();
        };
    }

    /** 422: a rule forbids one element of what was sent; {@code member} names its place in a member of the answer. */
    public static RuntimeException forbidden(String member, int index, Problem problem) {
        return ApiProblem.refused(java.util.List.of(problem))
                .with(member, index)
                .thrown();
    }

    /** 404, where more can be said than that it is not there. */
    public static RuntimeException notThere(String key) {
        return ApiProblem.of(HttpStatus.NOT_FOUND, key).thrown();
    }

    /** 401, for wrong credentials. */
    public static RuntimeException unauthorized(String key) {
        return ApiProblem.of(HttpStatus.UNAUTHORIZED, key)
                .header("WWW-Authenticate", "Bearer")
                .thrown();
    }

    /** 429: good again after that time, which is argument {0} of the text, in seconds. */
    public static RuntimeException later(String key, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, key, seconds)
                .header("Retry-After", Long.toString(seconds))
                .thrown();
    }

    /** 503: something that the call needs is away for now. */
    public static RuntimeException unavailable(String key) {
        return ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, key)
                .header("Retry-After", "5")
                .thrown();
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    private static ApiProblem stale(Outcome.Stale<?> stale) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(Version.MISSING, RequestAttributes.SCOPE_REQUEST) != null) {
            return ApiProblem.of(HttpStatus.PRECONDITION_REQUIRED, "api.if-match-missing");
        }
        if (stale.who() == null || stale.when() == null) {
            return ApiProblem.of(HttpStatus.CONFLICT, "api.stale");
        }
        var more = new LinkedHashMap<String, Object>();
        more.put("changedBy", stale.who());
        more.put("changedAt", stale.when());
        return new ApiProblem(
                HttpStatus.CONFLICT,
                "problem.stale",
                java.util.List.of(
                        stale.who(),
                        stale.when().truncatedTo(ChronoUnit.SECONDS).toString()),
                java.util.List.of(),
                more,
                java.util.Map.of());
    }
}
