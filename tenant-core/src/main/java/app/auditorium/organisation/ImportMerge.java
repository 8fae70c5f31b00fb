package app.auditorium.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation will be when the rows of a file are laid over what is stored: an empty cell leaves what is there, and
 * an import takes no site or contact away.
 */
final class ImportMerge {

    private final ImportDraft draft;
    private final @Nullable OrganisationDetails stored;
    private final List<@Nullable NewSite> sites = new ArrayList<>();
    private final List<@Nullable NewContact> contacts = new ArrayList<>();

    /** By the row that says it: at which place of the merged lists its site and contact stand. */
    private final Map<Integer, Integer> siteOfRow = new HashMap<>();

    private final Map<Integer, Integer> contactOfRow = new HashMap<>();

    ImportMerge(ImportDraft draft, @Nullable OrganisationDetails stored) {
        this.draft = draft;
        this.stored = stored;
        if (stored != null) {
            stored.sites().forEach(site -> sites.add(Stored.entered(site)));
            stored.contacts().forEach(contact -> contacts.add(Stored.entered(contact)));
        }
        for (ImportLine line : draft.lines()) {
            if (line.site() != null) {
                siteOfRow.put(line.number(), lay(line.site()));
            }
            if (line.contact() != null) {
                contactOfRow.put(line.number(), lay(line.contact()));
            }
        }
    }

    NewOrganisation merged() {
        NewOrganisation was = stored == null ? NOTHING : Stored.entered(stored);
        return new NewOrganisation(
                either(draft.said(NewOrganisation::name), was.name()),
                either(draft.said(NewOrganisation::nameZh), was.nameZh()),
                either(draft.said(NewOrganisation::country), was.country()),
                either(draft.said(NewOrganisation::county), was.county()),
                either(draft.said(NewOrganisation::taxId), was.taxId()),
                either(draft.said(NewOrganisation::website), was.website()),
                either(draft.said(NewOrganisation::iafCodes), was.iafCodes()),
                either(draft.said(NewOrganisation::nace), was.nace()),
                sites,
                contacts);
    }

    @Nullable Integer siteOf(ImportLine line) {
        return siteOfRow.get(line.number());
    }

    @Nullable Integer contactOf(ImportLine line) {
        return contactOfRow.get(line.number());
    }

    private static final NewOrganisation NOTHING =
            new NewOrganisation(null, null, null, null, null, null, null, null, null, null);

    private int lay(NewSite said) {
        String name = Objects.requireNonNullElseGet(said.name(), this::unnamed);
        for (int i = 0; i < sites.size(); i++) {
            NewSite was = Objects.requireNonNull(sites.get(i));
            if (name.equals(was.name())) {
                boolean moved = said.address() != null && !said.address().equals(was.address());
                sites.set(
                        i,
                        new NewSite(
                                was.id(),
                                name,
                                either(said.address(), was.address()),
                                moved ? null : was.county(),
                                either(said.employees(), was.employees()),
                                either(said.contractors(), was.contractors()),
                                either(said.shifts(), was.shifts()),
                                either(said.centralFunction(), was.centralFunction())));
                return i;
            }
        }
        sites.add(new NewSite(
                null,
                name,
                said.address(),
                null,
                said.employees(),
                said.contractors(),
                said.shifts(),
                said.centralFunction()));
        return sites.size() - 1;
    }

    /** A row that names no site means the only one there is, or one that is called like the organisation. */
    private String unnamed() {
        if (stored != null && stored.sites().size() == 1) {
            return stored.sites().getFirst().name();
        }
        return Objects.requireNonNullElse(draft.said(NewOrganisation::name), "");
    }

    private int lay(NewContact said) {
        for (int i = 0; i < contacts.size(); i++) {
            NewContact was = Objects.requireNonNull(contacts.get(i));
            if (said.name() != null && said.name().equals(was.name())) {
                contacts.set(
                        i,
                        new NewContact(
                                was.name(),
                                either(said.function(), was.function()),
                                either(said.email(), was.email()),
                                either(said.phone(), was.phone())));
                return i;
            }
        }
        contacts.add(said);
        return contacts.size() - 1;
    }

    private static <T> @Nullable T either(@Nullable T said, @Nullable T was) {
        return said == null ? was : said;
    }
}
