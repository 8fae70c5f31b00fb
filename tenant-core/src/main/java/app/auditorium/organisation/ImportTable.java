package app.auditorium.organisation;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.organisation.spreadsheet.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table whose headings are understood. */
record ImportTable(Table table, Map<ImportColumn, Integer> columns, List<String> ignored) {

    static Outcome<ImportTable> of(Table table) {
        Map<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
        List<String> ignored = new ArrayList<>();
        Checks wrong = new Checks();
        int english = -1;
        for (int i = 0; i < table.headings().size(); i++) {
            String heading = table.headings().get(i);
            if (english < 0 && ImportColumn.isEnglishName(heading)) {
                english = i;
                continue;
            }
            Optional<ImportColumn> column = ImportColumn.of(heading);
            if (column.isPresent() && columns.putIfAbsent(column.get(), i) != null) {
                wrong.invalid("file", "problem.import.column-twice", Checks.shortened(heading));
            } else if (column.isEmpty() && !heading.isBlank()) {
                ignored.add(Checks.shortened(heading));
            }
        }
        if (english >= 0) {
            takeEnglishName(columns, english);
        }
        if (!columns.containsKey(ImportColumn.NAME) && !columns.containsKey(ImportColumn.NAME_ZH)) {
            wrong.add(Problem.invalid("file", "problem.import.no-name"));
        }
        return wrong.<ImportTable>refusal()
                .orElseGet(() -> Outcome.done(new ImportTable(table, columns, List.copyOf(ignored))));
    }

    /** Beside an English name, the plain name is the Chinese one. */
    private static void takeEnglishName(Map<ImportColumn, Integer> columns, int english) {
        Integer plain = columns.put(ImportColumn.NAME, english);
        if (plain != null) {
            columns.putIfAbsent(ImportColumn.NAME_ZH, plain);
        }
    }

    List<ImportLine> lines() {
        return table.rows().stream()
                .map(row -> ImportCells.read(columns, row, homeCountry()))
                .toList();
    }

    /** A list with Taiwanese headings and without a column for the country is one of Taiwan. */
    private @Nullable String homeCountry() {
        boolean taiwanese =
                table.headings().stream().anyMatch(h -> h.codePoints().anyMatch(Character::isIdeographic));
        return taiwanese ? "TW" : null;
    }
}
