package app.auditorium.search;

import app.auditorium.tenancy.DatabaseRole;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The workers that keep the index up to date: woken by PostgreSQL, patient while Elasticsearch is away. */
@Component
class Indexing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);

    private static final int MANY = 1_000;
    private static final int LOOK_ANYWAY = 1_000;
    private static final int FIRST_PAUSE = 250;
    private static final int LONGEST_PAUSE = 5_000;

    private final DatabaseRole indexer;
    private final Outbox outbox;
    private final Rebuild rebuild;
    private final int workers;
    private final Semaphore helpers = new Semaphore(0);
    private final AtomicLong indexed = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Indexing(@Qualifier("indexer") DatabaseRole indexer, Outbox outbox, Rebuild rebuild, SearchSettings settings) {
        this.indexer = indexer;
        this.outbox = outbox;
        this.rebuild = rebuild;
        this.workers = settings.workers();
    }

    @Override
    public void start() {
        running = true;
        for (int i = 0; i < workers; i++) {
            // one listens on a connection of its own and calls the others when there is more than it can carry
            boolean listens = i == 0;
            threads.add(Thread.ofPlatform().daemon().name("indexing-" + i).start(() -> work(listens)));
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work(boolean listens) {
        int pause = FIRST_PAUSE;
        while (running) {
            try {
                if (listens) {
                    rebuild.ifNeeded();
                    listen();
                } else {
                    helpers.tryAcquire(LOOK_ANYWAY, TimeUnit.MILLISECONDS);
                    drain();
                }
                pause = FIRST_PAUSE;
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (!running) {
                    return;
                }
                if (pause == FIRST_PAUSE) {
                    log.warn("Indexing waits: {}", e.toString());
                }
                if (!slept(pause)) {
                    return;
                }
                pause = Math.min(pause * 2, LONGEST_PAUSE);
            }
        }
    }

    private void listen() throws SQLException, InterruptedException, IOException {
        try (Connection connection = indexer.connections().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("listen outbox");
            var wakeUps = connection.unwrap(PGConnection.class);
            while (running) {
                drain();
                rebuild.ifNeeded();
                wakeUps.getNotifications(LOOK_ANYWAY);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    private void drain() {
        int done;
        do {
            done = outbox.indexWaiting();
            tell(done);
            if (done == Outbox.BATCH && helpers.availablePermits() < workers - 1) {
                helpers.release();
            }
        } while (done > 0 && running);
    }

    /** A line for every thousand findings since the start: the first ones are waited for. */
    private void tell(int done) {
        long now = indexed.addAndGet(done);
        if (now / MANY > (now - done) / MANY) {
            Rebuild.PROGRESS.info("Indexing, {} findings since the start", now);
        }
    }

    private static boolean slept(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
