package app.auditorium.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the rows of one organisation together: those with its tax id, and those with its name and no tax id. */
final class ImportDrafts {

    private final Map<List<Object>, ImportDraft> drafts = new LinkedHashMap<>();
    private final Map<List<Object>, ImportDraft> byName = new HashMap<>();
    private final Set<List<Object>> namesakes = new HashSet<>();

    static Collection<ImportDraft> of(List<ImportLine> lines) {
        ImportDrafts grouped = new ImportDrafts();
        lines.stream().filter(line -> line.said().taxId() != null).forEach(grouped::byTaxId);
        lines.stream().filter(line -> line.said().taxId() == null).forEach(grouped::byName);
        return grouped.drafts.values();
    }

    private void byTaxId(ImportLine line) {
        ImportDraft draft = drafts.computeIfAbsent(
                key("taxId", line.said().country(), line.said().taxId()), key -> new ImportDraft());
        draft.add(line);
        List<Object> name = key("name", line.said().country(), line.said().name());
        ImportDraft other = byName.putIfAbsent(name, draft);
        if (other != null && other != draft) {
            namesakes.add(name);
        }
    }

    private void byName(ImportLine line) {
        // a row that says nothing of who it is about is judged alone
        List<Object> key = line.said().name() == null
                ? key("row", null, line.number())
                : key("name", line.said().country(), line.said().name());
        ImportDraft withTaxId = namesakes.contains(key) ? null : byName.get(key);
        (withTaxId != null ? withTaxId : drafts.computeIfAbsent(key, k -> new ImportDraft())).add(line);
    }

    private static List<Object> key(String kind, @Nullable String country, @Nullable Object value) {
        return List.of(kind, country == null ? "" : country, value == null ? "" : value);
    }
}
