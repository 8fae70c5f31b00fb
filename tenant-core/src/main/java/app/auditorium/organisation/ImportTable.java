package app.auditorium.organisation;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.organisation.spreadsheet.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
            boolean inEnglish = ImportColumn.isEnglishName(heading);
            Optional<ImportColumn> column = ImportColumn.of(heading);
            if (inEnglish && english < 0) {
                english = i;
            } else if (inEnglish || (column.isPresent() && columns.putIfAbsent(column.get(), i) != null)) {
                wrong.invalid("file", "problem.import.column-twice", Checks.shortened(heading));
            } else if (column.isEmpty() && !heading.isBlank() && !ImportColumn.isOnlyExported(heading)) {
                ignored.add(Checks.shortened(heading));
            }
        }
        if (english >= 0) {
            // beside an English name, the plain name is the Chinese one
            Integer plain = columns.put(ImportColumn.NAME, english);
            if (plain != null && columns.putIfAbsent(ImportColumn.NAME_ZH, plain) != null) {
                ignored.add(Checks.shortened(table.headings().get(plain)));
            }
        }
        if (!columns.containsKey(ImportColumn.NAME) && !columns.containsKey(ImportColumn.NAME_ZH)) {
            wrong.invalid("file", "problem.import.no-name", Checks.shortened(String.join(", ", table.headings())));
        }
        if (wrong.refuse()) {
            wrong.invalid("file", "problem.import.read-as", table.encoding());
        }
        return wrong.<ImportTable>refusal()
                .orElseGet(() -> Outcome.done(new ImportTable(table, columns, List.copyOf(ignored))));
    }

    /** By field: what the file calls its column. */
    Map<String, String> headings() {
        return columns.entrySet().stream()
                .collect(Collectors.toMap(
                        column -> column.getKey().field(),
                        column -> Checks.shortened(table.headings().get(column.getValue()))));
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
