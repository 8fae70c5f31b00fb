package app.auditorium.portal.engagement;

import app.auditorium.catalogue.Standards;
import app.auditorium.document.Documents;
import app.auditorium.engagement.ApplicationDraft;
import app.auditorium.engagement.Applications;
import app.auditorium.engagement.EngagementDetails;
import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.Engagements;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Objects;
import java.util.UUID;

/** A body enters an application on behalf of a client. */
@Route("engagements/:id([0-9a-f]{8}-[0-9a-f-]{27})/application")
@OpenTo(
        value = {Role.PLANNER, Role.ADMINISTRATOR},
        in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/engagement.css")
@StyleSheet("look/clients.css")
class EnterApplicationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Engagements engagements;
    private final Applications applications;
    private final Documents documents;
    private final Standards standards;

    EnterApplicationView(Engagements engagements, Applications applications, Documents documents, Standards standards) {
        this.engagements = engagements;
        this.applications = applications;
        this.documents = documents;
        this.standards = standards;
        addClassNames("page", "narrow-form");
    }

    @Override
    public String getPageTitle() {
        return Words.of("application.enter");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = UUID.fromString(event.getRouteParameters().get("id").orElseThrow());
        EngagementDetails held = engagements.details(id).orElseThrow(NotFoundException::new);
        if (!(applications.begin(id) instanceof Outcome.Done<ApplicationDraft>(var draft))
                || !applications.isOpen(id)) {
            event.forwardTo("engagements/" + id);
            return;
        }
        removeAll();
        String name = AuditWords.client(held.row().organisation(), held.row().organisationZh());
        String question = held.state() == EngagementState.INFO_REQUESTED
                ? Objects.requireNonNullElse(held.row().reason(), "")
                : "";
        add(
                new PageHeader(Words.of("application.enter"))
                        .under(AuditLinks.link("engagements/" + id, name))
                        .summary(Words.of("application.enter.text")),
                new ApplicationEditor(applications, documents, standards, draft, question, "engagements/" + id));
    }
}
