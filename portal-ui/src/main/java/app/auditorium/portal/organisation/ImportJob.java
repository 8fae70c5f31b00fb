package app.auditorium.portal.organisation;

import app.auditorium.kernel.Outcome;
import app.auditorium.organisation.ImportProgress;
import app.auditorium.organisation.ImportReport;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** One person's import, from the dry run of its file to its end. It goes on when its page is left, and the page finds it again. */
class ImportJob implements ImportProgress {

    /** How far it is: at work, or at an end that shows {@code outcome}, or broken off as {@code told}. */
    private record At(
            @Nullable String work,
            int done,
            int of,
            @Nullable Outcome<ImportReport> outcome,
            @Nullable String told,
            Instant since) {}

    private final String file;
    private final byte[] bytes;
    private volatile At at;
    private volatile boolean stopped;
    private volatile @Nullable Runnable watcher;

    ImportJob(String file, byte[] bytes, Instant now) {
        this.file = file;
        this.bytes = bytes;
        this.at = new At(null, 0, 0, null, null, now);
    }

    String file() {
        return file;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The key of what it is at; null once it stands still. */
    @Nullable String work() {
        return at.work;
    }

    int done() {
        return at.done;
    }

    /** Zero while nobody knows. */
    int of() {
        return at.of;
    }

    /** Null while it is at work, and where it broke off. */
    @Nullable Outcome<ImportReport> outcome() {
        return at.outcome;
    }

    /** The key of why it broke off. */
    @Nullable String told() {
        return at.told;
    }

    /** When it came to stand as it stands. */
    Instant since() {
        return at.since;
    }

    void begin(String work, Instant now) {
        at = new At(work, 0, 0, null, null, now);
        changed();
    }

    void end(Outcome<ImportReport> outcome, Instant now) {
        at = new At(null, 0, 0, outcome, null, now);
        changed();
    }

    void breakOff(String told, Instant now) {
        at = new At(null, 0, 0, null, told, now);
        changed();
    }

    @Override
    public void at(int done, int of) {
        if (stopped) {
            throw new CancellationException();
        }
        at = new At(at.work, done, of, null, null, at.since);
        changed();
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** The page on which it is shown, told of whatever changes. */
    void watchedBy(Runnable page) {
        watcher = page;
    }

    void leftBy(@Nullable Runnable page) {
        if (watcher == page) {
            watcher = null;
        }
    }

    boolean isWatched() {
        return watcher != null;
    }

    private void changed() {
        Runnable page = watcher;
        if (page != null) {
            page.run();
        }
    }
}
