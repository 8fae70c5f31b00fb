package app.auditorium.api.organisation;

import app.auditorium.api.Answers;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.organisation.ImportFate;
import app.auditorium.organisation.ImportProgress;
import app.auditorium.organisation.ImportReport;
import app.auditorium.organisation.ImportRow;
import app.auditorium.organisation.OrganisationImports;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The file comes as a part of a form or as the body itself; what it is, its bytes say. */
@RestController
@RequestMapping("/api/v1/organisations/import")
class OrganisationImportApi {

    private static final int MOST_PROBLEMS = 200;

    private final OrganisationImports imports;

    OrganisationImportApi(OrganisationImports imports) {
        this.imports = imports;
    }

    @PostMapping(
            consumes = {
                MediaType.MULTIPART_FORM_DATA_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "text/csv",
                "application/vnd.ms-excel",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    ResponseEntity<ImportJson> take(
            @RequestParam(defaultValue = "false") boolean dryRun, HttpServletRequest request, Locale locale)
            throws IOException {
        byte[] file = file(request);
        Outcome<ImportReport> outcome =
                dryRun ? imports.preview(file, ImportProgress.UNHEARD) : imports.perform(file, ImportProgress.UNHEARD);
        ImportReport report = Answers.done(outcome);
        if (!dryRun && report.refused()) {
            return Answers.ok(Outcome.refused(problems(report)));
        }
        return ResponseEntity.ok(ImportJson.of(dryRun, report, locale));
    }

    private static byte[] file(HttpServletRequest request) throws IOException {
        if (request instanceof MultipartHttpServletRequest form) {
            for (MultipartFile file : form.getFileMap().values()) {
                return file.getBytes();
            }
            return new byte[0];
        }
        return request.getInputStream().readAllBytes();
    }

    private static List<Problem> problems(ImportReport report) {
        return report.rows().stream()
                .flatMap(row -> row.problems().stream().map(problem -> problem.at("rows[" + row.row() + "]")))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    record ImportJson(
            boolean dryRun,
            boolean written,
            String encoding,
            List<String> ignored,
            int total,
            Map<ImportFate, Integer> counts,
            List<RowJson> rows) {

        static ImportJson of(boolean dryRun, ImportReport report, Locale locale) {
            return new ImportJson(
                    dryRun,
                    report.written(),
                    report.encoding(),
                    report.ignored(),
                    report.rows().size(),
                    report.counts(),
                    report.rows().stream().map(row -> RowJson.of(row, locale)).toList());
        }
    }

    record RowJson(
            int row,
            ImportFate fate,
            @Nullable String name,
            @Nullable String nameZh,
            @Nullable String taxId,
            @Nullable String site,
            List<ImportRow.Change> changes,
            List<Told> problems) {

        static RowJson of(ImportRow row, Locale locale) {
            return new RowJson(
                    row.row(),
                    row.fate(),
                    row.name(),
                    row.nameZh(),
                    row.taxId(),
                    row.site(),
                    row.changes(),
                    row.problems().stream()
                            .map(problem -> new Told(problem.field(), problem.text(locale)))
                            .toList());
        }
    }

    record Told(@Nullable String field, String message) {}
}
