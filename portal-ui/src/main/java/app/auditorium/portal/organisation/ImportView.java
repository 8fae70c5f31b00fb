package app.auditorium.portal.organisation;

import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.organisation.ImportReport;
import app.auditorium.organisation.OrganisationImports;
import app.auditorium.portal.Callout;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Clients are taken over from a file: upload, see every row's fate, then all of it or nothing. */
@Route("clients/import")
@OpenTo(
        value = {Role.PLANNER, Role.ADMINISTRATOR},
        in = TenantKind.CERTIFICATION_BODY)
class ImportView extends Div implements HasDynamicTitle {

    private static final int MOST_BYTES = 40 * 1024 * 1024;

    private final OrganisationImports imports;
    private final ImportJobs jobs;
    private final Div below = new Div();
    private final Upload upload;
    private Runnable leave = () -> {};
    private @Nullable ImportProgressBar bar;

    ImportView(OrganisationImports imports, ImportJobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
        addClassName("page");
        below.addClassName("stack");
        upload = Localised.of(new Upload(UploadHandler.inMemory((about, bytes) ->
                getUI().ifPresent(ui -> ui.access(() -> follow(ui, jobs.compare(about.fileName(), bytes)))))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", ".xlsx");
        upload.addFileRejectedListener(event -> Toasts.refused(event.getErrorMessage()));
        Span help = new Span(Words.of("import.help"));
        help.addClassName("muted");
        Div files = new Div(help, upload, templates());
        files.addClassName("stack");
        add(header(), new Panel(Words.of("import.file"), files), below);
    }

    @Override
    public String getPageTitle() {
        return Words.of("import.title");
    }

    private static PageHeader header() {
        Anchor back = new Anchor("clients", Words.of("clients.title"));
        back.getElement().setAttribute("router-link", true);
        return new PageHeader(Words.of("import.title")).under(back).summary(Words.of("import.summary"));
    }

    private Div templates() {
        Div row = new Div(new Span(Words.of("import.template")));
        row.addClassName("row");
        for (ExportFormat format : ExportFormat.values()) {
            row.add(new DownloadButton(
                    format.extension().toUpperCase(java.util.Locale.ROOT),
                    "clients-template." + format.extension(),
                    format.contentType(),
                    out -> imports.template(format, Words.language(), out)));
        }
        return row;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        jobs.takenUp().ifPresent(job -> follow(event.getUI(), job));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave.run();
    }

    /** Shows how far it is, and whatever becomes of it while the page is open. */
    private void follow(UI ui, ImportJob job) {
        leave.run();
        Runnable watcher = ui.accessLater(() -> show(job, true), () -> {});
        leave = () -> job.leftBy(watcher);
        job.watchedBy(watcher);
        show(job, false);
    }

    /** @param seen whether it came to its end before the reader's eyes */
    private void show(ImportJob job, boolean seen) {
        if (job.work() != null) {
            atWork(job);
            return;
        }
        upload.clearFileList();
        upload.setVisible(true);
        bar = null;
        below.removeAll();
        Outcome<ImportReport> outcome = job.outcome();
        if (outcome != null) {
            show(job, outcome, seen);
        } else if (job.told() != null) {
            told(job.isStopped() ? Tone.BLUE : Tone.RED, job.file(), Words.of(job.told()));
        }
    }

    private void drop(ImportJob job) {
        jobs.drop();
        below.removeAll();
        Toasts.done(Words.of("import.dropped", job.file()));
    }

    private void atWork(ImportJob job) {
        if (bar == null) {
            bar = new ImportProgressBar(job);
            below.removeAll();
            below.add(bar);
            upload.setVisible(false);
        }
        bar.show();
    }

    private void told(Tone tone, String... texts) {
        below.add(new Callout(tone, Arrays.stream(texts).map(Div::new).toArray(Div[]::new)));
    }

    private void show(ImportJob job, Outcome<ImportReport> outcome, boolean seen) {
        switch (outcome) {
            case Outcome.Done<ImportReport>(var report)
            when report.written() -> {
                String done = Words.of("import.done", report.rows().size());
                if (seen) {
                    Toasts.done(done);
                    getUI().ifPresent(ui -> ui.navigate(OrganisationsView.class));
                } else {
                    told(Tone.GREEN, job.file(), done, Moments.shown(job.since()));
                }
            }
            case Outcome.Done<ImportReport>(var report) ->
                below.add(new ImportReportPanel(job.file(), report, () -> jobs.write(job), () -> drop(job)));
            case Outcome.Refused<ImportReport>(var problems) ->
                told(
                        Tone.RED,
                        Stream.concat(
                                        Stream.of(job.file()),
                                        problems.stream().map(problem -> problem.text(Words.language())))
                                .toArray(String[]::new));
            case Outcome.NotThere<ImportReport> gone -> told(Tone.RED, Words.of("gone.title"));
            case Outcome.Stale<ImportReport> stale -> told(Tone.AMBER, Words.of("import.stale"));
        }
    }
}
