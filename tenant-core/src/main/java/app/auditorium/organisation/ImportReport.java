package app.auditorium.organisation;

import app.auditorium.kernel.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every row's fate. {@code written} says whether it has happened: it has not after a dry run, nor when a row was refused.
 *
 * @param encoding in which the file was read, such as {@code Big5} or {@code XLSX}
 * @param headings by field: what the file calls its column
 * @param ignored headings that are no column of a client file
 */
public record ImportReport(
        boolean written,
        String encoding,
        Map<String, String> headings,
        List<String> ignored,
        Map<ImportFate, Integer> counts,
        List<ImportRow> rows) {

    public boolean refused() {
        return count(ImportFate.REFUSED) > 0;
    }

    /** How many rows would be written. */
    public int due() {
        return count(ImportFate.NEW) + count(ImportFate.CHANGED);
    }

    /** How many rows have this fate. */
    public int count(ImportFate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** As what the file was read, in a sentence. */
    public String readAs(Locale locale) {
        return Texts.of(locale, "problem.import.read-as", encoding);
    }

    /** The column of a field as the file calls it, or as its template would. */
    public String heading(String field, Locale locale) {
        return headings.getOrDefault(field, Texts.of(locale, "organisation.column." + field));
    }

    ImportReport asWritten() {
        return new ImportReport(true, encoding, headings, ignored, counts, rows);
    }
}
