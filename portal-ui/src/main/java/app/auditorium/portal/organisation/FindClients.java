package app.auditorium.portal.organisation;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.organisation.OrganisationFilter;
import app.auditorium.organisation.OrganisationRow;
import app.auditorium.organisation.Organisations;
import app.auditorium.portal.Findable;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Clients by name or tax id, for the search-or-go box. */
@Component
@Order(10)
class FindClients implements Findable {

    private final Organisations organisations;
    private final Shown shown;

    FindClients(Organisations organisations, Shown shown) {
        this.organisations = organisations;
        this.shown = shown;
    }

    @Override
    public List<Hit> find(String text, int most) {
        return organisations.list(OrganisationFilter.of(text, null, null), PageRequest.first(most))
                        instanceof Outcome.Done<Page<OrganisationRow>>(var page)
                ? page.items().stream().map(this::hit).toList()
                : List.of();
    }

    private Hit hit(OrganisationRow row) {
        String place = shown.place(row.county(), row.country());
        return new Hit(
                Sign.BUILDING,
                Shown.name(row.name(), row.nameZh()),
                place.isEmpty() ? Words.of("nav.clients") : Words.of("nav.clients") + " · " + place,
                "clients/" + row.id());
    }
}
