package app.auditorium.portal.organisation;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.organisation.ImportReport;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For whoever left an import: that it is at work, or has been compared and waits to be written. */
@Component
@Order(7)
class ImportHome implements HomePart {

    private final ImportJobs jobs;

    ImportHome(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public boolean concerns(Tab tab) {
        return tab.acts(TenantKind.CERTIFICATION_BODY, Role.PLANNER, Role.ADMINISTRATOR);
    }

    @Override
    public void fill(Home home) {
        jobs.mine().ifPresent(job -> {
            String work = job.work();
            if (work != null) {
                home.main(line(job.file(), new Tag(Tone.BLUE, Words.of(work))));
            } else if (job.outcome() instanceof Outcome.Done<ImportReport>(var report)
                    && !report.written()
                    && (report.refused() || report.due() > 0)) {
                home.main(line(
                        job.file(),
                        report.refused()
                                ? new Tag(Tone.RED, Words.of("import.home.refused"))
                                : new Tag(Tone.AMBER, Words.of("import.home.compared"))));
            }
        });
        jobs.kept()
                .ifPresent(kept -> home.main(line(kept.file(), new Tag(Tone.AMBER, Words.of("import.home.compared")))));
    }

    private static Panel line(String name, Tag state) {
        TwoLine file = TwoLine.link(name, "clients/import", state);
        return new Panel(Words.of("import.title"), file);
    }
}
