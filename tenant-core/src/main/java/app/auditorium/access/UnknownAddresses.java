package app.auditorium.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Locks addresses without an account just like those with one, so that a lock-out does not tell which is which. */
@Component
class UnknownAddresses {

    private static final int MOST = 10_000;

    private final Map<String, Tries> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Instant> lockedUntil(String email) {
        return Optional.ofNullable(tries.get(key(email)))
                .map(Tries::lockedUntil)
                .filter(until -> until.isAfter(Instant.now()));
    }

    synchronized void failed(String email) {
        Tries before = tries.getOrDefault(key(email), new Tries(0, Instant.EPOCH));
        int failures = before.failures + 1;
        tries.put(key(email), new Tries(failures, Instant.now().plus(LockOut.after(failures))));
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private record Tries(int failures, Instant lockedUntil) {}
}
