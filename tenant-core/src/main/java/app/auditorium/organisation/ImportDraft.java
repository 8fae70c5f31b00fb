package app.auditorium.organisation;

import app.auditorium.kernel.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one organisation: what they say together, and where they contradict or repeat each other. */
final class ImportDraft {

    private final List<ImportLine> lines = new ArrayList<>();

    void add(ImportLine line) {
        lines.add(line);
    }

    List<ImportLine> lines() {
        return lines;
    }

    NewOrganisation first() {
        return lines.getFirst().said();
    }

    @Nullable String taxId() {
        return said(NewOrganisation::taxId);
    }

    /** What the rows say about the organisation itself; the sites and contacts are each row's own. */
    <T> @Nullable T said(Function<NewOrganisation, @Nullable T> value) {
        return lines.stream()
                .map(line -> value.apply(line.said()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** By row number: the cells that cannot be understood, contradictions to an earlier row, and repeated rows. */
    Map<Integer, List<Problem>> problems() {
        Map<Integer, List<Problem>> found = new LinkedHashMap<>();
        Map<ImportColumn, ImportLine> firsts = new LinkedHashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        Set<Object> contacts = new HashSet<>();
        for (ImportLine line : lines) {
            List<Problem> here = found.computeIfAbsent(line.number(), n -> new ArrayList<>(line.problems()));
            for (var value : VALUES.entrySet()) {
                Object said = value.getValue().apply(line.said());
                if (said == null) {
                    continue;
                }
                ImportLine first = firsts.putIfAbsent(value.getKey(), line);
                if (first != null && !said.equals(value.getValue().apply(first.said()))) {
                    here.add(Problem.invalid(value.getKey().field(), "problem.import.differs", first.number()));
                }
            }
            NewSite site = line.site();
            boolean saysMore = line.contact() != null && contacts.add(line.contact());
            Integer earlier = site == null && saysMore ? null : places.putIfAbsent(place(site), line.number());
            if (earlier != null && !(saysMore && site != null && sameSite(earlier, site))) {
                here.add(Problem.invalid(ImportColumn.SITE.field(), "problem.import.repeated", earlier));
            }
        }
        return found;
    }

    private static final Map<ImportColumn, Function<NewOrganisation, @Nullable Object>> VALUES = values();

    private static Map<ImportColumn, Function<NewOrganisation, @Nullable Object>> values() {
        Map<ImportColumn, Function<NewOrganisation, @Nullable Object>> values = new LinkedHashMap<>();
        values.put(ImportColumn.NAME, NewOrganisation::name);
        values.put(ImportColumn.NAME_ZH, NewOrganisation::nameZh);
        values.put(ImportColumn.COUNTY, NewOrganisation::county);
        values.put(ImportColumn.TAX_ID, NewOrganisation::taxId);
        values.put(ImportColumn.WEBSITE, NewOrganisation::website);
        values.put(ImportColumn.IAF_CODES, NewOrganisation::iafCodes);
        values.put(ImportColumn.NACE, NewOrganisation::nace);
        return values;
    }

    /** A second contact at the same site repeats the site as it is. */
    private boolean sameSite(int row, NewSite site) {
        return lines.stream().anyMatch(line -> line.number() == row && site.equals(line.site()));
    }

    private static String place(@Nullable NewSite site) {
        return site == null ? "" : Objects.requireNonNullElse(site.name(), "");
    }
}
