package app.auditorium.organisation;

import java.util.List;

/** What is stored, in the shape in which it would be entered. */
final class Stored {

    private Stored() {}

    static NewOrganisation entered(OrganisationDetails stored) {
        return new NewOrganisation(
                stored.name(),
                stored.nameZh(),
                stored.country(),
                stored.county(),
                stored.taxId(),
                stored.website(),
                List.copyOf(stored.iafCodes()),
                List.copyOf(stored.nace()),
                stored.sites().stream().map(Stored::entered).toList(),
                stored.contacts().stream().map(Stored::entered).toList());
    }

    static NewSite entered(SiteDetails site) {
        return new NewSite(
                site.id(),
                site.name(),
                site.address(),
                site.county(),
                site.employees(),
                site.contractors(),
                site.shifts(),
                site.centralFunction());
    }

    static NewContact entered(ContactDetails contact) {
        return new NewContact(contact.name(), contact.function(), contact.email(), contact.phone());
    }
}
