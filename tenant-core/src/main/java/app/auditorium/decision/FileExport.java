package app.auditorium.decision;

import app.auditorium.catalogue.Standards;
import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Exports;
import app.auditorium.kernel.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the list of what awaits a decision to a file, in the reader's language. */
@Component
class FileExport {

    private static final List<String> COLUMNS =
            List.of("client", "clientZh", "standard", "codes", "matter", "rule", "due", "askedBy", "opened", "state");

    private final FileList list;
    private final Standards standards;

    FileExport(FileList list, Standards standards) {
        this.list = list;
        this.standards = standards;
    }

    int write(FileFilter filter, @Nullable String sort, ExportFormat format, Locale locale, OutputStream to) {
        int[] written = {0};
        List<String> headings = COLUMNS.stream()
                .map(column -> Texts.of(locale, "decision.column." + column))
                .toList();
        try (Exports file = Exports.open(format, to, Texts.of(locale, "decision.awaiting"), headings);
                Stream<FileRow> rows = list.all(filter, sort)) {
            for (FileRow row : (Iterable<FileRow>) rows::iterator) {
                file.row(
                        row.organisation(),
                        row.organisationZh(),
                        standards.byId(row.standard()).code(),
                        String.join(", ", row.iafCodes()),
                        Texts.of(locale, "decision.matter." + row.matter()),
                        row.rule(),
                        row.dueOn(),
                        row.askedBy(),
                        row.openedAt().toString().substring(0, 10),
                        Texts.of(locale, "decision.file." + row.state()));
                written[0]++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written[0];
    }
}
