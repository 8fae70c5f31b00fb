package app.auditorium.access;

import app.auditorium.kernel.Problem;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and checks passwords (Argon2id: 19 MiB, 2 rounds), and says which are good enough. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private final Argon2PasswordEncoder argon2;
    private final String nobodys;

    // bounds memory; fewer than LockOut leaves free, so that somebody's own sign-ins at one moment never lock him out
    private final Semaphore atOnce = new Semaphore(4, true);
    private final Duration longest;

    @Autowired
    Passwords() {
        this(19_456, 2, Duration.ofMinutes(2));
    }

    /** @param longest for how long somebody waits: a burst of 400 sign-ins passes on a small machine, too */
    Passwords(int kibibytes, int rounds, Duration longest) {
        this.longest = longest;
        argon2 = new Argon2PasswordEncoder(16, 32, 1, kibibytes, rounds);
        nobodys = argon2.encode(Secrets.fresh());
    }

    List<Problem> problems(String field, String password, String email) {
        var problems = new ArrayList<Problem>();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            problems.add(Problem.rule("password", field, "problem.password.short", SHORTEST));
        } else if (password.length() > LONGEST) {
            problems.add(Problem.rule("password", field, "problem.too-long", LONGEST));
        } else if (password.strip().equalsIgnoreCase(email.strip())
                || password.codePoints().distinct().count() < 4) {
            problems.add(Problem.rule("password", field, "problem.password.guessable"));
        }
        return problems.stream().map(Passwords::withoutRule).toList();
    }

    String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return argon2.encode(normal(password));
        } finally {
            atOnce.release();
        }
    }

    /** Takes as long without a hash as with one; to be asked {@link #inTurn}. */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        boolean same = argon2.matches(normal(password), hash == null ? nobodys : hash);
        return same && hash != null;
    }

    /** Waits until few enough others are at it; empty if that takes too long. */
    <T> Optional<T> inTurn(Supplier<T> work) {
        try {
            if (!atOnce.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            atOnce.release();
        }
    }

    /** The same characters typed on another keyboard or system are the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static Problem withoutRule(Problem problem) {
        return new Problem(problem.kind(), problem.field(), null, problem.key(), problem.args());
    }
}
