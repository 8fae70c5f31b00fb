package app.auditorium.organisation;

import app.auditorium.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one row of the file.
 *
 * @param row number of the row as a spreadsheet shows it
 * @param changes what is stored now and what will be; empty unless the fate is CHANGED
 * @param problems each with the field of its column; empty unless the fate is REFUSED
 */
public record ImportRow(
        int row,
        ImportFate fate,
        @Nullable String name,
        @Nullable String nameZh,
        @Nullable String taxId,
        @Nullable String site,
        List<Change> changes,
        List<Problem> problems) {

    /** A value that changes; {@code field} is that of an {@link ImportColumn}. */
    public record Change(String field, String before, String after) {}
}
