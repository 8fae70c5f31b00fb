package app.auditorium.organisation;

import java.util.List;
import java.util.Map;

/**
 * Every row's fate. {@code written} says whether it has happened: it has not after a dry run, nor when a row was refused.
 *
 * @param encoding in which the file was read, such as {@code Big5} or {@code XLSX}
 * @param ignored headings that are no column of a client file
 */
public record ImportReport(
        boolean written, String encoding, List<String> ignored, Map<ImportFate, Integer> counts, List<ImportRow> rows) {

    public boolean refused() {
        return counts.get(ImportFate.REFUSED) > 0;
    }

    ImportReport asWritten() {
        return new ImportReport(true, encoding, ignored, counts, rows);
    }
}
