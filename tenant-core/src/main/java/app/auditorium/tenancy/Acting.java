package app.auditorium.tenancy;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For whom the current thread acts. Bound for a stretch of code, never set: what starts unbound stays outside every tenant, and
 * other threads inherit nothing.
 */
public final class Acting {

    private static final ScopedValue<Membership> BOUND = ScopedValue.newInstance();
    private static volatile Supplier<Optional<Membership>> screen = Optional::empty;

    private Acting() {}

    /** The membership bound to this thread or, on a screen, to the browser tab. */
    public static Optional<Membership> maybe() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : screen.get();
    }

    /** As {@link #maybe()}; no membership at all is a bug. */
    public static Membership current() {
        return maybe().orElseThrow(NoTenantBound::new);
    }

    public static void as(Membership membership, Runnable work) {
        ScopedValue.where(BOUND, allowed(membership)).run(work);
    }

    public static <T extends @Nullable Object> T callAs(Membership membership, Callable<T> work) throws Exception {
        return ScopedValue.where(BOUND, allowed(membership)).call(work::call);
    }

    public static <T extends @Nullable Object> T getAs(Membership membership, Supplier<T> work) {
        return ScopedValue.where(BOUND, allowed(membership)).call(work::get);
    }

    /** Tells where screens keep the membership of their browser tab; the portal does so once at start. */
    public static void onScreens(Supplier<Optional<Membership>> membershipOfTab) {
        screen = membershipOfTab;
    }

    /** A transaction keeps its tenant to the end: binding another inside it would have no effect on the database. */
    private static Membership allowed(Membership membership) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && maybe().map(m -> !Objects.equals(m.tenantId(), membership.tenantId()))
                        .orElse(false)) {
            throw new IllegalStateException("A transaction of another tenant is open on this thread");
        }
        return membership;
    }
}
