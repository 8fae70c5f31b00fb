package app.auditorium.organisation;

import app.auditorium.kernel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides the fate of the rows of one organisation. */
@Component
class ImportJudgement {

    private static final Pattern PART = Pattern.compile("(sites|contacts)\\[(\\d+)](?:\\.(\\w+))?");

    private final OrganisationChecks checks;
    private final Places places;

    ImportJudgement(OrganisationChecks checks, Places places) {
        this.checks = checks;
        this.places = places;
    }

    ImportStep judge(ImportDraft draft, @Nullable OrganisationDetails stored, boolean ambiguous) {
        ImportMerge merge = new ImportMerge(draft, stored);
        NewOrganisation wanted = places.settled(merge.merged().tidied());
        Map<Integer, List<Problem>> problems = draft.problems();
        int first = draft.lines().getFirst().number();
        if (ambiguous) {
            at(problems, first).add(Problem.invalid(ImportColumn.NAME.field(), "problem.import.namesakes"));
        }
        for (Problem problem : checks.of(wanted).problems()) {
            tell(problem, draft, merge, problems);
        }
        boolean refused = problems.values().stream().anyMatch(list -> !list.isEmpty());
        List<ImportRow> rows = new ArrayList<>();
        boolean changed = false;
        for (ImportLine line : draft.lines()) {
            List<ImportRow.Change> changes =
                    stored == null ? List.of() : changes(line, line.number() == first, stored, wanted, merge);
            changed |= !changes.isEmpty();
            rows.add(row(line, wanted, at(problems, line.number()), changes, stored == null));
        }
        ImportFate fate = refused
                ? ImportFate.REFUSED
                : stored == null ? ImportFate.NEW : changed ? ImportFate.CHANGED : ImportFate.UNCHANGED;
        return new ImportStep(
                fate, stored == null ? null : stored.id(), stored == null ? 0 : stored.version(), wanted, rows);
    }

    /** The problem goes to the row that says it, at the column that says it. */
    private static void tell(
            Problem problem, ImportDraft draft, ImportMerge merge, Map<Integer, List<Problem>> problems) {
        String field = Objects.requireNonNullElse(problem.field(), "");
        ImportLine line = draft.lines().getFirst();
        if (field.equals(ImportColumn.NAME.field()) && problem.key().equals("problem.required")) {
            at(problems, line.number()).add(Problem.invalid(field, "problem.import.nameless"));
            return;
        }
        Matcher part = PART.matcher(field);
        if (part.matches()) {
            boolean site = part.group(1).equals("sites");
            Integer place = Integer.valueOf(part.group(2));
            line = draft.lines().stream()
                    .filter(l -> place.equals(site ? merge.siteOf(l) : merge.contactOf(l)))
                    .findFirst()
                    .orElse(line);
            String name = Objects.requireNonNullElse(part.group(3), "name");
            field = site
                    ? name.equals("name") ? ImportColumn.SITE.field() : name
                    : name.equals("name")
                            ? ImportColumn.CONTACT.field()
                            : "contact" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
        at(problems, line.number())
                .add(new Problem(
                        problem.kind(),
                        field.replaceFirst("\\[\\d+]$", ""),
                        problem.rule(),
                        problem.key(),
                        problem.args()));
    }

    private static ImportRow row(
            ImportLine line,
            NewOrganisation wanted,
            List<Problem> problems,
            List<ImportRow.Change> changes,
            boolean isNew) {
        ImportFate fate = !problems.isEmpty()
                ? ImportFate.REFUSED
                : isNew ? ImportFate.NEW : changes.isEmpty() ? ImportFate.UNCHANGED : ImportFate.CHANGED;
        NewSite site = line.site();
        return new ImportRow(
                line.number(),
                fate,
                line.said().name(),
                line.said().nameZh() == null ? wanted.nameZh() : line.said().nameZh(),
                line.said().taxId(),
                site == null ? null : site.name(),
                fate == ImportFate.CHANGED ? changes : List.of(),
                List.copyOf(problems));
    }

    private static List<ImportRow.Change> changes(
            ImportLine line, boolean first, OrganisationDetails stored, NewOrganisation wanted, ImportMerge merge) {
        List<ImportRow.Change> changes = new ArrayList<>();
        NewOrganisation was = Stored.entered(stored);
        if (first) {
            OF_ORGANISATION.forEach((column, value) -> compare(changes, column, value.apply(was), value.apply(wanted)));
        }
        Integer site = merge.siteOf(line);
        if (site != null) {
            NewSite before =
                    site < stored.sites().size() ? Stored.entered(stored.sites().get(site)) : NO_SITE;
            NewSite after = Objects.requireNonNull(
                    Objects.requireNonNull(wanted.sites()).get(site));
            OF_SITE.forEach((column, value) -> compare(changes, column, value.apply(before), value.apply(after)));
        }
        Integer contact = merge.contactOf(line);
        if (contact != null) {
            NewContact before = contact < stored.contacts().size()
                    ? Stored.entered(stored.contacts().get(contact))
                    : NO_CONTACT;
            NewContact after = Objects.requireNonNull(
                    Objects.requireNonNull(wanted.contacts()).get(contact));
            OF_CONTACT.forEach((column, value) -> compare(changes, column, value.apply(before), value.apply(after)));
        }
        return changes;
    }

    private static void compare(
            List<ImportRow.Change> changes, ImportColumn column, @Nullable Object before, @Nullable Object after) {
        String was = shown(before);
        String willBe = shown(after);
        if (!was.equals(willBe)) {
            changes.add(new ImportRow.Change(column.field(), was, willBe));
        }
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                list.stream()
                        .map(String::valueOf)
                        .sorted()
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
            default -> value.toString();
        };
    }

    private static List<Problem> at(Map<Integer, List<Problem>> problems, int row) {
        return problems.computeIfAbsent(row, r -> new ArrayList<>());
    }

    private static final NewSite NO_SITE = new NewSite(null, null, null, null, null, null, null, null);
    private static final NewContact NO_CONTACT = new NewContact(null, null, null, null);

    private static final Map<ImportColumn, Function<NewOrganisation, @Nullable Object>> OF_ORGANISATION =
            new LinkedHashMap<>();
    private static final Map<ImportColumn, Function<NewSite, @Nullable Object>> OF_SITE = new LinkedHashMap<>();
    private static final Map<ImportColumn, Function<NewContact, @Nullable Object>> OF_CONTACT = new HashMap<>();

    static {
        OF_ORGANISATION.put(ImportColumn.NAME, NewOrganisation::name);
        OF_ORGANISATION.put(ImportColumn.NAME_ZH, NewOrganisation::nameZh);
        OF_ORGANISATION.put(ImportColumn.COUNTY, NewOrganisation::county);
        OF_ORGANISATION.put(ImportColumn.TAX_ID, NewOrganisation::taxId);
        OF_ORGANISATION.put(ImportColumn.WEBSITE, NewOrganisation::website);
        OF_ORGANISATION.put(ImportColumn.IAF_CODES, NewOrganisation::iafCodes);
        OF_ORGANISATION.put(ImportColumn.NACE, NewOrganisation::nace);
        OF_SITE.put(ImportColumn.SITE, NewSite::name);
        OF_SITE.put(ImportColumn.ADDRESS, NewSite::address);
        OF_SITE.put(ImportColumn.EMPLOYEES, NewSite::employees);
        OF_SITE.put(ImportColumn.CONTRACTORS, NewSite::contractors);
        OF_SITE.put(ImportColumn.SHIFTS, NewSite::shifts);
        OF_SITE.put(ImportColumn.CENTRAL_FUNCTION, NewSite::centralFunction);
        OF_CONTACT.put(ImportColumn.CONTACT, NewContact::name);
        OF_CONTACT.put(ImportColumn.CONTACT_FUNCTION, NewContact::function);
        OF_CONTACT.put(ImportColumn.CONTACT_EMAIL, NewContact::email);
        OF_CONTACT.put(ImportColumn.CONTACT_PHONE, NewContact::phone);
    }
}
