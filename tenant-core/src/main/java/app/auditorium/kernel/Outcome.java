package app.auditorium.kernel;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of a request that a user can get wrong. Switched over without {@code default}. */
public sealed interface Outcome<T> {

    /** It is done; here is what there is now. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It is refused, for every reason that was found. Nothing was changed. */
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A refusal names its reasons");
            }
            problems = List.copyOf(problems);
        }
    }

    /** Not there, or not the caller's to see: the same answer. */
    record NotThere<T>() implements Outcome<T> {}

    /** Somebody else changed it meanwhile. Nothing was changed. */
    record Stale<T>(@Nullable String who, @Nullable Instant when) implements Outcome<T> {}

    static <T> Outcome<T> refused(Problem... problems) {
        return new Refused<>(List.of(problems));
    }

    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> notThere() {
        return new NotThere<>();
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> then) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(then.apply(value));
            case Refused<T>(var problems) -> new Refused<>(problems);
            case NotThere<T>() -> new NotThere<>();
            case Stale<T>(var who, var when) -> new Stale<>(who, when);
        };
    }

    /** Goes on with what is done; whatever else it is, it stays. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var problems) -> new Refused<>(problems);
            case NotThere<T>() -> new NotThere<>();
            case Stale<T>(var who, var when) -> new Stale<>(who, when);
        };
    }

    /** The value where anything else would be a bug, as in fixtures. */
    default T orThrow() {
        if (this instanceof Done<T>(var value)) {
            return value;
        }
        throw new IllegalStateException("Expected it to be done, but: " + this);
    }
}
