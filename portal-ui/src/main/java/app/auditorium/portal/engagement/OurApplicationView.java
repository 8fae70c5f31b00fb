package app.auditorium.portal.engagement;

import app.auditorium.catalogue.Standards;
import app.auditorium.document.Documents;
import app.auditorium.engagement.ApplicationDraft;
import app.auditorium.engagement.Applications;
import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.OurEngagement;
import app.auditorium.engagement.OurEngagementDetails;
import app.auditorium.engagement.OurEngagements;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Callout;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Objects;
import java.util.UUID;

/** A client company fills in its application. */
@Route("applications/:id([0-9a-f]{8}-[0-9a-f-]{27})/form")
@OpenTo(
        value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR},
        in = TenantKind.CLIENT)
@StyleSheet("look/engagement.css")
@StyleSheet("look/clients.css")
class OurApplicationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OurEngagements ours;
    private final Applications applications;
    private final Documents documents;
    private final Standards standards;

    OurApplicationView(OurEngagements ours, Applications applications, Documents documents, Standards standards) {
        this.ours = ours;
        this.applications = applications;
        this.documents = documents;
        this.standards = standards;
        addClassNames("page", "narrow-form");
    }

    @Override
    public String getPageTitle() {
        return Words.of("application.page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = UUID.fromString(event.getRouteParameters().get("id").orElseThrow());
        OurEngagementDetails held = ours.details(id).orElseThrow(NotFoundException::new);
        OurEngagement one = held.engagement();
        if (!one.mayType() || !(applications.begin(id) instanceof Outcome.Done<ApplicationDraft>(var draft))) {
            event.forwardTo("applications/" + id);
            return;
        }
        removeAll();
        add(new PageHeader(Words.of("application.page"))
                .under(AuditLinks.link("applications/" + id, Words.of("our.page")))
                .summary(Words.of("application.page.text", one.body(Words.language()))));
        String question =
                one.state() == EngagementState.INFO_REQUESTED ? Objects.requireNonNullElse(one.reason(), "") : "";
        if (!question.isBlank()) {
            add(new Callout(Tone.AMBER, new Span(Words.of("our.asked", one.body(Words.language()), question))));
        }
        add(new ApplicationEditor(applications, documents, standards, draft, question, "applications/" + id));
    }
}
