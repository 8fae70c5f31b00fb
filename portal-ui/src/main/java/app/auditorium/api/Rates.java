package app.auditorium.api;

import app.auditorium.portal.Buckets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How many calls one caller may make: bursts of 400, then 1,200 a minute. A caller is a person or, before that is known, an address. */
@Component
class Rates {

    private final Buckets callers = new Buckets(400, 1_200);

    /** The refusal, if this call is one too many. */
    Optional<ApiProblem> take(String caller) {
        long wait = callers.secondsToWait(caller);
        return wait == 0 ? Optional.empty() : Optional.of(tooMany(wait));
    }

    static ApiProblem tooMany(long seconds) {
        return ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, "api.too-many", seconds)
                .header("Retry-After", Long.toString(seconds));
    }
}
