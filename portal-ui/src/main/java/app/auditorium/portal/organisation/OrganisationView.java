package app.auditorium.portal.organisation;

import app.auditorium.assignment.ClientFiles;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.TenantKind;
import app.auditorium.organisation.OrganisationDetails;
import app.auditorium.organisation.Organisations;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.planning.ClientPlanning;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One client: sites and headcount, contacts, notes, certifications and audits, and what has changed. */
@Route("clients/:id([0-9a-f]{8}-[0-9a-f-]{27})")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
class OrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Organisations organisations;
    private final ClientCertifications certifications;
    private final Shown shown;
    private final ClientFiles files;
    private final Today today;
    private String title = "";

    OrganisationView(
            Organisations organisations,
            ClientCertifications certifications,
            Shown shown,
            ClientFiles files,
            Today today) {
        this.organisations = organisations;
        this.certifications = certifications;
        this.shown = shown;
        this.files = files;
        this.today = today;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = UUID.fromString(event.getRouteParameters().get("id").orElseThrow());
        if (organisations.details(id) instanceof Outcome.Done<OrganisationDetails>(var details)) {
            show(details);
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(OrganisationDetails client) {
        removeAll();
        title = Shown.name(client.name(), client.nameZh());
        TabSheet tabs = new TabSheet();
        tabs.addClassName("client-tabs");
        tabs.setWidthFull();
        tabs.add(Words.of("client.sites") + " " + client.sites().size(), ClientPanels.sites(client, shown));
        tabs.add(Words.of("client.certifications"), certifications.of(client.id()));
        tabs.add(Words.of("client.contacts") + " " + client.contacts().size(), ClientPanels.contacts(client));
        tabs.add(Words.of("client.planning"), new ClientPlanning(client.id(), files, today));
        tabs.add(
                Words.of("client.notes") + " " + client.notes().size(),
                new ClientNotes(organisations, client, OrganisationsView.mayWrite()));
        Panel side = new Panel(
                Words.of("client.history"),
                ClientHistory.of(organisations.history(client.id(), PageRequest.first(30)), shown));
        Div columns = new Div(new Panel(tabs), side);
        columns.addClassName("with-side");
        add(header(client), columns);
    }

    private PageHeader header(OrganisationDetails client) {
        Anchor back = new Anchor("clients", Words.of("clients.title"));
        back.getElement().setAttribute("router-link", true);
        List<Component> summary = new ArrayList<>(shown.chips(client.iafCodes()));
        String other = Shown.otherName(client.name(), client.nameZh());
        add(summary, other);
        add(summary, shown.place(client.county(), client.country()));
        add(summary, client.taxId() == null ? "" : Words.of("client.taxId", client.taxId()));
        summary.add(new Span(Words.of("clients.people", client.employees(), client.contractors())));
        if (client.website() != null) {
            Anchor site = new Anchor(client.website(), client.website().replaceFirst("^https?://", ""));
            site.setTarget("_blank");
            site.getElement().setAttribute("rel", "noopener noreferrer");
            summary.add(site);
        }
        if (client.clientTenantId() != null) {
            summary.add(new Tag(Tone.GREEN, Sign.LINK, Words.of("client.linked")));
        }
        PageHeader header = new PageHeader(title).under(back).summary(summary.toArray(Component[]::new));
        if (OrganisationsView.mayWrite()) {
            header.actions(new Button(
                    Words.of("action.edit"),
                    Sign.PENCIL.icon(),
                    click -> getUI().ifPresent(ui -> ui.navigate(
                            EditOrganisationView.class,
                            new RouteParameters(new RouteParam("id", client.id().toString()))))));
        }
        return header;
    }

    private static void add(List<Component> summary, String text) {
        if (!text.isEmpty()) {
            summary.add(new Span(text));
        }
    }
}
