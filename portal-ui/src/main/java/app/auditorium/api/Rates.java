package app.auditorium.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How many calls one caller may make: bursts of 400, then 1,200 a minute. A caller is a person or, before that is known, an address. */
@Component
class Rates {

    private static final int BURST = 400;
    private static final int PER_MINUTE = 1_200;
    private static final int CALLERS = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CALLERS;
        }
    };

    /** The refusal, if this call is one too many. */
    Optional<ApiProblem> take(String caller) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        long seconds = Math.max(
                1,
                Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plusMillis(999)
                        .toSeconds());
        return Optional.of(tooMany(seconds));
    }

    static ApiProblem tooMany(long seconds) {
        return ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, "api.too-many", seconds)
                .header("Retry-After", Long.toString(seconds));
    }

    private synchronized Bucket bucket(String caller) {
        return buckets.computeIfAbsent(
                caller,
                c -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
                        .build());
    }
}
