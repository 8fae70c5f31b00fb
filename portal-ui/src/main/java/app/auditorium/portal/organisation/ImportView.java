package app.auditorium.portal.organisation;

import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.organisation.ImportProgress;
import app.auditorium.organisation.ImportReport;
import app.auditorium.organisation.OrganisationImports;
import app.auditorium.portal.Callout;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.Localised;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clients are taken over from a file: upload, see every row's fate, then all of it or nothing. */
@Route("clients/import")
@OpenTo(
        value = {Role.PLANNER, Role.ADMINISTRATOR},
        in = TenantKind.CERTIFICATION_BODY)
class ImportView extends Div implements HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(ImportView.class);
    private static final int MOST_BYTES = 40 * 1024 * 1024;

    private final OrganisationImports imports;
    private final Div below = new Div();
    private final Upload upload;

    ImportView(OrganisationImports imports) {
        this.imports = imports;
        addClassName("page");
        below.addClassName("stack");
        upload = Localised.of(new Upload(
                UploadHandler.inMemory((about, bytes) -> getUI().ifPresent(ui -> ui.access(() -> judge(bytes))))));
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

    private void judge(byte[] file) {
        work("import.reading", file, progress -> imports.preview(file, progress));
    }

    private void write(byte[] file) {
        work("import.writing", file, progress -> imports.perform(file, progress));
    }

    /** The work goes on beside the screen, which hears how far it is and may stop it. */
    private void work(String label, byte[] file, Function<ImportProgress, Outcome<ImportReport>> work) {
        UI ui = UI.getCurrent();
        Membership membership = Acting.current();
        ImportProgressBar bar = new ImportProgressBar(ui, Words.of(label));
        below.removeAll();
        below.add(bar);
        upload.setVisible(false);
        Thread.ofVirtual()
                .name("import")
                .start(() -> Acting.as(membership, () -> {
                    try {
                        Outcome<ImportReport> outcome = work.apply(bar);
                        ui.access(() -> show(file, outcome));
                    } catch (CancellationException stopped) {
                        ui.access(() -> told(Tone.BLUE, Words.of("import.stopped")));
                    } catch (RuntimeException e) {
                        log.error("An import failed", e);
                        ui.access(() -> told(Tone.RED, Words.of("import.failed")));
                    }
                }));
    }

    private void told(Tone tone, String... texts) {
        upload.clearFileList();
        upload.setVisible(true);
        below.removeAll();
        below.add(new Callout(tone, Arrays.stream(texts).map(Div::new).toArray(Div[]::new)));
    }

    private void show(byte[] file, Outcome<ImportReport> outcome) {
        switch (outcome) {
            case Outcome.Done<ImportReport>(var report)
            when report.written() -> {
                Toasts.done(Words.of("import.done", report.rows().size()));
                getUI().ifPresent(ui -> ui.navigate(OrganisationsView.class));
            }
            case Outcome.Done<ImportReport>(var report) -> {
                upload.clearFileList();
                upload.setVisible(true);
                below.removeAll();
                below.add(new ImportReportPanel(report, () -> write(file)));
            }
            case Outcome.Refused<ImportReport>(var problems) ->
                told(
                        Tone.RED,
                        problems.stream()
                                .map(problem -> problem.text(Words.language()))
                                .toArray(String[]::new));
            case Outcome.NotThere<ImportReport> gone -> told(Tone.RED, Words.of("gone.title"));
            case Outcome.Stale<ImportReport> stale -> told(Tone.AMBER, Words.of("import.stale"));
        }
    }
}
