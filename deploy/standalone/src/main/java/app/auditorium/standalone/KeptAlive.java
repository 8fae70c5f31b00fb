package app.auditorium.standalone;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** A server that is started again when it dies on its own, for example of the kernel's out-of-memory killer. */
final class KeptAlive<S extends AutoCloseable> implements AutoCloseable {

    private final ScheduledExecutorService watch;
    private final Predicate<S> alive;
    private final Supplier<S> start;
    private S server;

    private KeptAlive(S server, Predicate<S> alive, Supplier<S> start) {
        this.server = server;
        this.alive = alive;
        this.start = start;
        this.watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("kept-alive").factory());
    }

    static <S extends AutoCloseable> KeptAlive<S> of(S server, Predicate<S> alive, Supplier<S> start) {
        var kept = new KeptAlive<>(server, alive, start);
        kept.watch.scheduleWithFixedDelay(kept::look, 2, 2, TimeUnit.SECONDS);
        return kept;
    }

    private synchronized void look() {
        if (watch.isShutdown() || alive.test(server)) {
            return;
        }
        var log = LoggerFactory.getLogger(KeptAlive.class);
        log.error("{} died; starting it again", server.getClass().getSimpleName());
        try {
            server.close();
            server = start.get();
            log.info("{} runs again", server.getClass().getSimpleName());
        } catch (Exception e) {
            log.error("It did not start; trying again", e);
        }
    }

    @Override
    public void close() {
        watch.shutdown();
        synchronized (this) {
            try {
                server.close();
            } catch (Exception e) {
                LoggerFactory.getLogger(KeptAlive.class).error("A server did not stop in order", e);
            }
        }
    }
}
