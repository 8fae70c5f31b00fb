package app.auditorium.organisation.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/** Collects rows up to the limit; the first one that is not blank holds the headings. */
final class Rows {

    private final List<Table.Row> rows = new ArrayList<>();
    private List<String> headings = List.of();

    void add(int number, List<String> cells) throws Unreadable {
        Table.Row row = new Table.Row(number, cells);
        if (row.blank()) {
            return;
        }
        if (headings.isEmpty()) {
            headings = cells;
        } else if (rows.size() == Spreadsheets.MOST_ROWS) {
            throw new Unreadable("problem.import.too-many-rows", Spreadsheets.MOST_ROWS);
        } else {
            rows.add(row);
        }
    }

    Table table(String encoding) throws Unreadable {
        if (rows.isEmpty()) {
            throw new Unreadable("problem.import.empty");
        }
        return new Table(encoding, headings, rows);
    }
}
