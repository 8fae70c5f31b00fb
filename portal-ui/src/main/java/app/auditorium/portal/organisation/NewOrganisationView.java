package app.auditorium.portal.organisation;

import app.auditorium.catalogue.Sectors;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.organisation.OrganisationDetails;
import app.auditorium.organisation.Organisations;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

/** A new client. */
@Route("clients/new")
@OpenTo(
        value = {Role.PLANNER, Role.ADMINISTRATOR},
        in = TenantKind.CERTIFICATION_BODY)
class NewOrganisationView extends Div implements HasDynamicTitle {

    NewOrganisationView(Organisations organisations, Sectors sectors, Shown shown) {
        addClassNames("page", "narrow-form");
        OrganisationForm form = new OrganisationForm(sectors, shown);
        FormActions actions = new FormActions(Words.of("clients.add"), "clients", () -> save(organisations, form));
        add(new PageHeader(Words.of("client.new")), form, actions);
    }

    @Override
    public String getPageTitle() {
        return Words.of("client.new");
    }

    private void save(Organisations organisations, OrganisationForm form) {
        form.clearProblems();
        switch (organisations.add(form.typed())) {
            case Outcome.Done<OrganisationDetails>(var added) -> {
                Toasts.done(Words.of("client.added", Shown.name(added.name(), added.nameZh())));
                getUI().ifPresent(ui -> ui.navigate("clients/" + added.id()));
            }
            case Outcome.Refused<OrganisationDetails>(var problems) -> form.show(problems);
            case Outcome.NotThere<OrganisationDetails> gone -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<OrganisationDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }
}
