package app.auditorium.organisation.spreadsheet;

import java.util.List;

/**
 * A table as read from a file.
 *
 * @param encoding of a CSV file, such as {@code Big5}; {@code XLSX} for a workbook
 */
public record Table(String encoding, List<String> headings, List<Row> rows) {

    /** One row; {@code number} is the one that a spreadsheet shows, the headings being row 1. Missing cells are empty. */
    public record Row(int number, List<String> cells) {

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
