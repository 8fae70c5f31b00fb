package app.auditorium.organisation;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Formulas;
import app.auditorium.kernel.Problem;
import app.auditorium.organisation.spreadsheet.Table;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands the cells of one row, and remembers those it cannot. */
final class ImportCells {

    private static final List<String> YES = List.of("1", "y", "yes", "true", "x", "v", "✓", "✔", "是", "有");
    private static final List<String> NO = List.of("0", "n", "no", "false", "否", "無");

    private final Map<ImportColumn, Integer> columns;
    private final Table.Row row;
    private final List<Problem> problems = new ArrayList<>();

    private ImportCells(Map<ImportColumn, Integer> columns, Table.Row row) {
        this.columns = columns;
        this.row = row;
    }

    static ImportLine read(Map<ImportColumn, Integer> columns, Table.Row row, @Nullable String homeCountry) {
        ImportCells cells = new ImportCells(columns, row);
        NewOrganisation said = cells.organisation(homeCountry);
        return new ImportLine(row.number(), said, List.copyOf(cells.problems));
    }

    private NewOrganisation organisation(@Nullable String homeCountry) {
        String nameZh = text(ImportColumn.NAME_ZH);
        String name = text(ImportColumn.NAME);
        return new NewOrganisation(
                name == null ? nameZh : name,
                nameZh,
                columns.containsKey(ImportColumn.COUNTRY) ? Countries.code(text(ImportColumn.COUNTRY)) : homeCountry,
                text(ImportColumn.COUNTY),
                text(ImportColumn.TAX_ID),
                text(ImportColumn.WEBSITE),
                codes(ImportColumn.IAF_CODES),
                codes(ImportColumn.NACE),
                site(),
                contact());
    }

    private @Nullable List<@Nullable NewSite> site() {
        NewSite site = new NewSite(
                null,
                text(ImportColumn.SITE),
                text(ImportColumn.ADDRESS),
                null,
                number(ImportColumn.EMPLOYEES),
                number(ImportColumn.CONTRACTORS),
                number(ImportColumn.SHIFTS),
                yesOrNo(ImportColumn.CENTRAL_FUNCTION));
        boolean said = Stream.of(
                        site.name(),
                        site.address(),
                        site.employees(),
                        site.contractors(),
                        site.shifts(),
                        site.centralFunction())
                .anyMatch(Objects::nonNull);
        return said ? List.of(site) : null;
    }

    private @Nullable List<@Nullable NewContact> contact() {
        NewContact contact = new NewContact(
                text(ImportColumn.CONTACT),
                text(ImportColumn.CONTACT_FUNCTION),
                text(ImportColumn.CONTACT_EMAIL),
                text(ImportColumn.CONTACT_PHONE));
        boolean said = Stream.of(contact.name(), contact.function(), contact.email(), contact.phone())
                .anyMatch(Objects::nonNull);
        return said ? List.of(contact) : null;
    }

    private @Nullable String text(ImportColumn column) {
        Integer at = columns.get(column);
        return at == null ? null : Tidy.text(Formulas.restored(row.cell(at)));
    }

    /** Codes separated by whatever people put between them. A spreadsheet makes 3 of 03. */
    private @Nullable List<@Nullable String> codes(ImportColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Arrays.stream(plain.split("[\\s,;/|、]+"))
                .filter(code -> !code.isEmpty())
                .map(code -> column == ImportColumn.IAF_CODES && code.matches("[1-9]") ? "0" + code : code)
                .distinct()
                .toList();
    }

    private @Nullable Integer number(ImportColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("(?<=\\d),(?=\\d{3})", "")
                .replaceFirst("\\.0+$", "");
        try {
            return Integer.valueOf(plain);
        } catch (NumberFormatException e) {
            problems.add(Problem.invalid(column.field(), "problem.import.number", Checks.shortened(text)));
            return null;
        }
    }

    private @Nullable Boolean yesOrNo(ImportColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String plain = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            problems.add(Problem.invalid(column.field(), "problem.import.yes-or-no", Checks.shortened(text)));
        }
        return YES.contains(plain);
    }
}
