package app.auditorium.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list to a file, row by row, in constant memory. What a cell holds stays text in the reader's spreadsheet, however
 * much it looks like a formula. Closing finishes the file and leaves the stream open.
 */
public sealed interface Exports extends AutoCloseable permits CsvExport, XlsxExport {

    /** Begins a file with its headings; {@code title} names the sheet. */
    static Exports open(ExportFormat format, OutputStream to, String title, List<String> headings) throws IOException {
        Exports file = switch (format) {
            case CSV -> new CsvExport(to);
            case XLSX -> new XlsxExport(to, title, headings.size());
        };
        file.row(headings);
        return file;
    }

    /** Adds a row of texts, numbers, dates and nulls; anything else is written as its text. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    default void row(@Nullable Object... cells) throws IOException {
        row(Arrays.asList(cells));
    }

    @Override
    void close() throws IOException;
}
