package app.auditorium.planning;

import app.auditorium.kernel.DateRange;
import app.auditorium.planning.solver.YearSolver;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanScore;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the solver beside the portal, on few threads, as the tenant of whoever asked. The best plan is saved whole every few seconds, in
 * one transaction: a process that dies leaves the last of them and nothing half-written.
 */
@Component
class PlanRuns {

    private static final Logger log = LoggerFactory.getLogger(PlanRuns.class);
    private static final int WAITING = 20;
    private static final int SAVE_SECONDS = 2;
    /** Whoever waits for his turn says so as well, or he would pass for dead. */
    private static final int WAIT_SECONDS = 20;

    private final PlanTable plans;
    private final VisitTable visits;
    private final JobTable jobs;
    private final YearOnFile years;
    private final TransactionTemplate transaction;
    private final ThreadPoolExecutor solvers;
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("plan-pulse").daemon().factory());

    PlanRuns(
            PlanTable plans,
            VisitTable visits,
            JobTable jobs,
            YearOnFile years,
            PlatformTransactionManager transactions,
            @Value("${auditorium.planning.solvers:1}") int threads) {
        this.plans = plans;
        this.visits = visits;
        this.jobs = jobs;
        this.years = years;
        this.transaction = new TransactionTemplate(transactions);
        this.solvers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform()
                        .name("plan-solver-", 0)
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
    }

    /** A better plan that is not saved yet. */
    private record Better(PlanScore score, List<Arrangement> plan) {}

    /** Starts once the transaction that queued it has committed. */
    void submit(Membership as, UUID job, UUID plan, DateRange horizon, int seconds) {
        ScheduledFuture<?> waiting = pulse.scheduleWithFixedDelay(
                () -> Acting.as(as, () -> beat(job, plan, null)), WAIT_SECONDS, WAIT_SECONDS, TimeUnit.SECONDS);
        try {
            solvers.execute(() -> {
                waiting.cancel(false);
                Acting.as(as, () -> run(as, job, plan, horizon, seconds));
            });
        } catch (RejectedExecutionException full) {
            waiting.cancel(false);
            Acting.as(
                    as,
                    () -> transaction.executeWithoutResult(
                            status -> jobs.end(job, JobState.BROKEN, "too many plans wait")));
        }
    }

    private void run(Membership as, UUID job, UUID plan, DateRange horizon, int seconds) {
        try {
            if (!in(() -> jobs.begin(job))) {
                return;
            }
            YearOnFile.Loaded loaded = in(() -> years.load(plan, horizon, null));
            List<Arrangement> best = solve(as, job, plan, loaded, seconds);
            if (solvers.isShutdown()) {
                leave(as, plan);
                return;
            }
            PlanScore score = Ledger.of(loaded.year(), best).score();
            in(() -> {
                if (save(job, plan, new Better(score, best)).isPresent()) {
                    plans.made(plan);
                    jobs.end(job, JobState.FINISHED, null);
                }
                return true;
            });
        } catch (RuntimeException e) {
            if (solvers.isShutdown()) {
                leave(as, plan);
                return;
            }
            log.error("Plan {} of tenant {} could not be made", plan, as.tenantId(), e);
            in(() -> {
                jobs.end(job, JobState.BROKEN, String.valueOf(e.getMessage()));
                return true;
            });
        }
    }

    /** The portal stops: the best plan is saved, and whoever falls silent is broken and can be taken up. */
    private static void leave(Membership as, UUID plan) {
        log.info("Plan {} of tenant {} was being made when the portal stopped", plan, as.tenantId());
    }

    private List<Arrangement> solve(Membership as, UUID job, UUID plan, YearOnFile.Loaded loaded, int seconds) {
        var unsaved = new AtomicReference<@Nullable Better>();
        var solver = new YearSolver(
                loaded.year(), Duration.ofSeconds(seconds), (score, best) -> unsaved.set(new Better(score, best)));
        ScheduledFuture<?> beat = pulse.scheduleWithFixedDelay(
                () -> Acting.as(as, () -> {
                    if (beat(job, plan, unsaved.getAndSet(null))) {
                        solver.stop();
                    }
                }),
                0,
                SAVE_SECONDS,
                TimeUnit.SECONDS);
        try {
            return solver.solve(loaded.placed(), loaded.pinned());
        } finally {
            beat.cancel(false);
        }
    }

    /** Saves what there is. @return whether somebody wants it stopped */
    private boolean beat(UUID job, UUID plan, @Nullable Better better) {
        try {
            return in(() -> save(job, plan, better).orElse(true));
        } catch (RuntimeException e) {
            if (solvers.isShutdown()) {
                return true;
            }
            log.warn("The best plan so far of {} could not be saved: {}", plan, e.getMessage());
            return false;
        }
    }

    /** Writes only what is still this run's to write. @return whether somebody wants it stopped; empty if it was given up as dead */
    private Optional<Boolean> save(UUID job, UUID plan, @Nullable Better better) {
        plans.lock(plan);
        Optional<Boolean> stop = jobs.alive(job, better == null ? null : better.score);
        if (better != null && stop.isPresent()) {
            visits.save(plan, better.plan, better.score);
        }
        return stop;
    }

    private <T> T in(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    @PreDestroy
    void close() {
        solvers.shutdownNow();
        pulse.shutdownNow();
    }
}
