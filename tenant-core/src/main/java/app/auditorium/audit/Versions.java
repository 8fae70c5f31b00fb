package app.auditorium.audit;

import app.auditorium.kernel.Outcome;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.TenantOwned;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Lets a change through only if it was made on what is there now. */
@Component
class Versions {

    private final Histories histories;

    Versions(Histories histories) {
        this.histories = histories;
    }

    <E extends TenantOwned, T> Outcome<T> current(
            Optional<E> found, int version, BiPredicate<E, Integer> isVersion, Function<E, Outcome<T>> then) {
        if (found.isEmpty()) {
            return Outcome.notThere();
        }
        E entity = found.get();
        if (isVersion.test(entity, version)) {
            return then.apply(entity);
        }
        var latest = histories.latestOf(entity.id());
        return new Outcome.Stale<>(
                latest.map(Histories.Change::person).orElse(null),
                latest.map(Histories.Change::at).orElse(null));
    }
}
