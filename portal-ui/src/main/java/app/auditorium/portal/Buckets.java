package app.auditorium.portal;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each caller may come: so many times at once, and so many more a minute. Of very many callers the longest silent are forgotten. */
public final class Buckets {

    private static final int CALLERS = 20_000;

    private final int atOnce;
    private final int aMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CALLERS;
        }
    };

    public Buckets(int atOnce, int aMinute) {
        this.atOnce = atOnce;
        this.aMinute = aMinute;
    }

    /** In how many seconds the caller may come again; 0 if he may now. */
    public long secondsToWait(String caller) {
        var probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(
                        1,
                        Duration.ofNanos(probe.getNanosToWaitForRefill())
                                .plusMillis(999)
                                .toSeconds());
    }

    private synchronized Bucket bucket(String caller) {
        return buckets.computeIfAbsent(
                caller,
                c -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(aMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
