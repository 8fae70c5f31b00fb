package app.auditorium.organisation;

import app.auditorium.catalogue.SectorLookup;
import app.auditorium.catalogue.Sectors;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be wrong with an organisation as entered, whatever is stored already. */
@Component
class OrganisationChecks {

    static final int NAME = 200;
    static final int COUNTY = 60;
    static final int TAX_ID = 40;
    static final int ADDRESS = 500;
    static final int PEOPLE = 10_000_000;
    static final int SHIFTS = 5;

    private final Sectors sectors;

    OrganisationChecks(Sectors sectors) {
        this.sectors = sectors;
    }

    Checks of(NewOrganisation wanted) {
        Checks checks = new Checks().filledIn("", wanted);
        checks.each("nace", wanted.nace(), (at, code) -> nace(checks, at, code));
        Set<String> names = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        checks.each("sites", wanted.sites(), (at, site) -> site(checks, at, site, names, ids));
        return checks.each("contacts", wanted.contacts(), (at, contact) -> contact(checks, at, contact));
    }

    private void nace(Checks checks, String at, @Nullable String code) {
        if (code == null || code.length() > 10 || sectors.lookup(code) instanceof SectorLookup.Malformed) {
            checks.invalid(at, "problem.organisation.nace", Checks.shortened(code));
        }
    }

    private static void site(Checks checks, String at, @Nullable NewSite site, Set<String> names, Set<UUID> ids) {
        if (site == null) {
            checks.invalid(at, "problem.required");
            return;
        }
        checks.filledIn(at + ".", site);
        if (site.name() != null && !names.add(site.name())) {
            checks.invalid(at + ".name", "problem.twice", Checks.shortened(site.name()));
        }
        if (site.id() != null && !ids.add(site.id())) {
            checks.add(Problem.invalid(at + ".id", "problem.twice", Objects.toString(site.id())));
        }
    }

    private static void contact(Checks checks, String at, @Nullable NewContact contact) {
        if (contact == null) {
            checks.invalid(at, "problem.required");
            return;
        }
        checks.filledIn(at + ".", contact);
    }
}
