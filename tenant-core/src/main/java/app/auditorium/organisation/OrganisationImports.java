package app.auditorium.organisation;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Exports;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.organisation.spreadsheet.Spreadsheets;
import app.auditorium.organisation.spreadsheet.Table;
import app.auditorium.tenancy.AllowedTo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes clients over from a CSV or XLSX file: first a dry run that tells every row's fate, then all of it or nothing. A file
 * that cannot be read as a list of clients at all is refused at the field {@code file}.
 */
@Component
@Transactional
public class OrganisationImports {

    private final ImportRun run;
    private final ImportsAtWork atWork;
    private final CheckedImports checked;

    OrganisationImports(ImportRun run, ImportsAtWork atWork, CheckedImports checked) {
        this.run = run;
        this.atWork = atWork;
        this.checked = checked;
    }

    /** How far an import has come when it stands still. */
    public enum End {
        CHECKED,
        WRITTEN,
        NOT_WRITTEN
    }

    /** The acting person waits for an import from now on: should its process die, he gets a mail that nothing was written. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public UUID begin(String file, Locale reader) {
        return atWork.begin(file, reader);
    }

    /**
     * An import stands still.
     *
     * @param told for a mail to whoever has left its page; null where he has seen the end
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public void end(UUID id, @Nullable End told, int rows, int refused) {
        atWork.end(id, told, rows, refused);
    }

    /** Tells what {@link #perform} would do; nothing is written. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Outcome<ImportReport> preview(byte[] file, ImportProgress progress) {
        return read(file).map(table -> run.judge(table, progress).report());
    }

    /** Writes all rows if none is refused; the report says whether it has. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<ImportReport> perform(byte[] file, ImportProgress progress) {
        return read(file).map(table -> {
            ImportRun.Judged judged = run.judge(table, progress);
            if (judged.report().refused()) {
                return judged.report();
            }
            run.write(judged.steps(), progress);
            return judged.report().asWritten();
        });
    }

    /** The acting person may write this file later: it outlives the process, until it is dropped, replaced or {@link CheckedImport#DAYS} old. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public void keep(String file, byte[] bytes) {
        checked.keep(file, bytes);
    }

    /** What the acting person has had checked and neither written nor dropped. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<CheckedImport> kept() {
        return checked.mine();
    }

    /** The bytes of {@link #kept}; none if there is nothing. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public byte[] keptBytes() {
        return checked.bytes();
    }

    /** Forgets {@link #kept}. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public void drop() {
        checked.drop();
    }

    /** An empty file with all headings in the reader's language. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public void template(ExportFormat format, Locale locale, OutputStream to) throws IOException {
        Exports.open(
                        format,
                        to,
                        ImportColumn.NAME.heading(locale),
                        Arrays.stream(ImportColumn.values())
                                .map(column -> column.heading(locale))
                                .toList())
                .close();
    }

    private static Outcome<ImportTable> read(byte[] file) {
        return switch (Spreadsheets.read(file)) {
            case Outcome.Done<Table>(var table) -> ImportTable.of(table);
            case Outcome.Refused<Table>(var problems) -> Outcome.refused(problems);
            case Outcome.NotThere<?> n -> throw new IllegalStateException("A file is there");
            case Outcome.Stale<?> s -> throw new IllegalStateException("A file does not change");
        };
    }
}
