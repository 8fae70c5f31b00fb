package app.auditorium.portal.organisation;

import app.auditorium.kernel.Outcome;
import app.auditorium.organisation.CheckedImport;
import app.auditorium.organisation.ImportFate;
import app.auditorium.organisation.ImportProgress;
import app.auditorium.organisation.ImportReport;
import app.auditorium.organisation.OrganisationImports;
import app.auditorium.organisation.OrganisationImports.End;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The imports that are at work, and the last of each person for a day. Whoever has left the page gets a mail when one stands still. */
@Component
class ImportJobs {

    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final OrganisationImports imports;
    private final Clock clock;
    private final Map<List<UUID>, ImportJob> jobs = new ConcurrentHashMap<>();

    ImportJobs(OrganisationImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** The acting person's, in the acting tenant. */
    Optional<ImportJob> mine() {
        jobs.values()
                .removeIf(job -> job.work() == null
                        && job.since().isBefore(clock.instant().minus(KEPT)));
        return Optional.ofNullable(jobs.get(me()));
    }

    /** What the acting person had compared before this process began, and may still write. */
    Optional<CheckedImport> kept() {
        return mine().isPresent() ? Optional.empty() : imports.kept();
    }

    /** The acting person's; what an earlier process had compared is compared anew, for clients may have changed since. */
    Optional<ImportJob> takenUp() {
        return mine().or(() -> kept().map(kept -> compare(kept.file(), imports.keptBytes())));
    }

    void drop() {
        imports.drop();
        jobs.remove(me());
    }

    /** Compares a file; while another import of the same person is at work, it is that one that comes back. */
    ImportJob compare(String file, byte[] bytes) {
        Optional<ImportJob> held = mine().filter(job -> job.work() != null);
        if (held.isPresent()) {
            return held.get();
        }
        ImportJob job = new ImportJob(file, bytes, clock.instant());
        jobs.put(me(), job);
        run(job, "import.reading", progress -> imports.preview(bytes, progress));
        return job;
    }

    void write(ImportJob job) {
        run(job, "import.writing", progress -> imports.perform(job.bytes(), progress));
    }

    private void run(ImportJob job, String label, Function<ImportProgress, Outcome<ImportReport>> work) {
        Membership membership = Acting.current();
        Locale reader = Words.language();
        UUID waiting = imports.begin(job.file(), reader);
        job.begin(label, clock.instant());
        Thread.ofVirtual()
                .name("import")
                .start(() -> Acting.as(membership, () -> {
                    try {
                        Outcome<ImportReport> outcome = work.apply(job);
                        keep(job, outcome);
                        job.end(outcome, clock.instant());
                    } catch (CancellationException stopped) {
                        job.breakOff("import.stopped", clock.instant());
                    } catch (RuntimeException e) {
                        log.error("An import failed", e);
                        job.breakOff("import.failed", clock.instant());
                    }
                    ended(waiting, job);
                }));
    }

    /** What was compared and can be written outlives this process. */
    private void keep(ImportJob job, Outcome<ImportReport> outcome) {
        boolean waits = outcome instanceof Outcome.Done<ImportReport>(var report)
                && !report.written()
                && !report.refused()
                && report.due() > 0;
        if (waits) {
            imports.keep(job.file(), job.bytes());
        } else {
            imports.drop();
        }
    }

    private void ended(UUID waiting, ImportJob job) {
        if (job.isWatched() || job.isStopped()) {
            imports.end(waiting, null, 0, 0);
        } else if (job.outcome() instanceof Outcome.Done<ImportReport>(var report)) {
            imports.end(
                    waiting,
                    report.written() ? End.WRITTEN : End.CHECKED,
                    report.rows().size(),
                    report.count(ImportFate.REFUSED));
        } else {
            imports.end(waiting, End.NOT_WRITTEN, 0, 0);
        }
    }

    private static List<UUID> me() {
        Membership acting = Acting.current();
        return List.of(acting.tenantId(), Objects.requireNonNull(acting.personId()));
    }
}
