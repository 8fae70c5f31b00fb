package app.auditorium.portal.organisation;

import app.auditorium.catalogue.Sectors;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.organisation.NewOrganisation;
import app.auditorium.organisation.OrganisationChanges;
import app.auditorium.organisation.OrganisationDetails;
import app.auditorium.organisation.Organisations;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Merged;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.UUID;

/** A client is changed. Whoever was slower learns who changed what, and keeps the typing. */
@Route("clients/:id([0-9a-f]{8}-[0-9a-f-]{27})/edit")
@OpenTo(
        value = {Role.PLANNER, Role.ADMINISTRATOR},
        in = TenantKind.CERTIFICATION_BODY)
class EditOrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Organisations organisations;
    private final Histories histories;
    private final Sectors sectors;
    private final Shown shown;
    private long opened;

    EditOrganisationView(Organisations organisations, Histories histories, Sectors sectors, Shown shown) {
        this.organisations = organisations;
        this.histories = histories;
        this.sectors = sectors;
        this.shown = shown;
        addClassNames("page", "narrow-form");
    }

    @Override
    public String getPageTitle() {
        return Words.of("client.edit");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = UUID.fromString(event.getRouteParameters().get("id").orElseThrow());
        if (!(organisations.details(id) instanceof Outcome.Done<OrganisationDetails>(var client))) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        opened = histories.end(id);
        OrganisationForm form = new OrganisationForm(sectors, shown).filled(client, shown);
        NewOrganisation before = form.typed();
        add(
                new PageHeader(Words.of("client.edit")).summary(Shown.name(client.name(), client.nameZh())),
                form,
                new FormActions(
                        Words.of("action.save"), "clients/" + id, () -> save(client, before, form, form.typed())));
    }

    private void save(
            OrganisationDetails client, NewOrganisation before, OrganisationForm form, NewOrganisation wanted) {
        form.clearProblems();
        switch (organisations.change(client.id(), new OrganisationChanges(client.version(), wanted))) {
            case Outcome.Done<OrganisationDetails> done -> {
                Toasts.done(Words.of("saved"));
                getUI().ifPresent(ui -> ui.navigate("clients/" + client.id()));
            }
            case Outcome.Refused<OrganisationDetails>(var problems) -> form.show(problems);
            case Outcome.NotThere<OrganisationDetails> gone -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<OrganisationDetails> stale -> told(client.id(), before, wanted, form, stale);
        }
    }

    /** Shows what the other one changed; the typing stays, to be saved with it or thrown away. */
    private void told(
            UUID id,
            NewOrganisation before,
            NewOrganisation wanted,
            OrganisationForm form,
            Outcome.Stale<OrganisationDetails> stale) {
        if (!(organisations.details(id) instanceof Outcome.Done<OrganisationDetails>(var now))) {
            Toasts.refused(Words.of("gone.title"));
            return;
        }
        NewOrganisation theirs =
                new OrganisationForm(sectors, shown).filled(now, shown).typed();
        new ChangedMeanwhile(
                        stale,
                        ClientHistory.of(histories.since(id, opened), shown),
                        () -> save(now, theirs, form, Merged.of(before, wanted, theirs)),
                        () -> getUI().ifPresent(ui -> ui.navigate("clients/" + id)))
                .open();
    }
}
