package app.auditorium.organisation.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file in whatever encoding, with commas, semicolons or tabs. */
final class CsvTable {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private CsvTable() {}

    static Table read(byte[] file) throws Unreadable {
        Encodings.Text text = Encodings.decode(file);
        try {
            return rows(text.content()).table(text.encoding());
        } catch (Unreadable e) {
            throw e.as(text.encoding());
        }
    }

    private static Rows rows(String content) throws Unreadable {
        char delimiter = delimiter(content);
        String body = content;
        int skipped = 0;
        // Excel's own way of naming the delimiter
        if (content.regionMatches(true, 0, "sep=", 0, 4)) {
            body = content.substring(Math.max(content.indexOf('\n') + 1, 4));
            skipped = 1;
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        Rows rows = new Rows();
        try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
            for (CSVRecord row : parser) {
                rows.add((int) row.getRecordNumber() + skipped, List.of(row.values()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable("problem.import.quotes");
        }
        return rows;
    }

    /** The candidate that stands most often in the headings, outside quotes. */
    private static char delimiter(String content) {
        if (content.regionMatches(true, 0, "sep=", 0, 4) && content.length() > 4) {
            return content.charAt(4);
        }
        String headings = content.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*\"", "");
        return DELIMITERS.stream()
                .reduce((a, b) -> count(headings, b) > count(headings, a) ? b : a)
                .orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
