package app.auditorium.portal.planning;

import app.auditorium.kernel.Outcome;
import app.auditorium.planning.Accepted;
import app.auditorium.planning.Progress;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many visits of a plan accepted or told, beside the screens: whoever opens the plan meanwhile finds it again. */
final class Work implements Progress {

    private static final Logger log = LoggerFactory.getLogger(Work.class);
    /** What is going on, or has not been told to anybody yet, by plan. */
    private static final Map<UUID, Work> GOING = new ConcurrentHashMap<>();

    private final UUID plan;
    private final String done;
    private volatile @Nullable At at;
    private volatile @Nullable Outcome<Accepted> outcome;
    private volatile boolean broken;

    /** So many of all are through a part. */
    record At(Part part, int done, int of) {}

    private Work(UUID plan, String done) {
        this.plan = plan;
        this.done = done;
    }

    /** Of a plan that the planner may see. */
    static Optional<Work> on(UUID plan) {
        return Optional.ofNullable(GOING.get(plan));
    }

    /**
     * Begins, unless something is going on with the plan already.
     *
     * @param done the text of how many were done
     */
    static void begin(UUID plan, String done, Function<Progress, Outcome<Accepted>> what) {
        var work = new Work(plan, done);
        if (GOING.putIfAbsent(plan, work) == null) {
            Membership membership = Acting.current();
            Thread.ofVirtual().name("plan-work").start(() -> Acting.as(membership, () -> work.run(what)));
        }
    }

    private void run(Function<Progress, Outcome<Accepted>> what) {
        try {
            outcome = what.apply(this);
        } catch (RuntimeException e) {
            log.error("A plan could not be accepted or published whole", e);
            broken = true;
        }
    }

    @Override
    public void at(Part part, int done, int of) {
        at = new At(part, done, of);
    }

    @Nullable At at() {
        return at;
    }

    boolean isOver() {
        return outcome != null || broken;
    }

    /** Somebody has been told what became of it. */
    void told() {
        GOING.remove(plan, this);
    }

    String done() {
        return done;
    }

    /** Null if it broke off. */
    @Nullable Outcome<Accepted> outcome() {
        return outcome;
    }
}
