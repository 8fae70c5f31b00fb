package app.auditorium.portal.audit;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditStep;
import app.auditorium.audit.Audits;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/** Starts an audit with the record of its opening meeting. */
@Route("audits/:id/start")
@OpenTo(
        value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
        in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/audits.css")
class StartAuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Audits audits;
    private final AuditConduct conduct;
    private final Today today;

    StartAuditView(Audits audits, AuditConduct conduct, Today today) {
        this.audits = audits;
        this.conduct = conduct;
        this.today = today;
        addClassNames("page", "narrow-form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditDetails audit = event.getRouteParameters()
                .get("id")
                .flatMap(id -> Typed.of(Optional.of(id), UUID::fromString))
                .flatMap(audits::details)
                .orElseThrow(NotFoundException::new);
        removeAll();
        ProblemSummary problems = new ProblemSummary();
        String place =
                audit.sites().stream().map(AuditDetails.Site::name).findFirst().orElse("");
        MeetingForm meeting = new MeetingForm("opening", today.here(), LocalTime.of(9, 0), place, problems);
        Button start = new Button(AuditWords.step(AuditStep.START), click -> start(audit, meeting, problems));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(
                start, new Button(Words.of("action.cancel"), click -> AuditLinks.go(AuditLinks.audit(audit.id()))));
        actions.addClassNames("row", "actions");
        add(
                new PageHeader(Words.of("audit.start.title"))
                        .under(AuditLinks.link(AuditLinks.audit(audit.id()), Words.of("audit.page")))
                        .summary(AuditWords.client(audit.organisation(), audit.organisationZh()) + " · "
                                + AuditWords.type(audit.type())),
                new Panel(problems, meeting, actions));
    }

    private void start(AuditDetails audit, MeetingForm meeting, ProblemSummary problems) {
        switch (conduct.start(audit.id(), audit.version(), meeting.written())) {
            case Outcome.Done<AuditDetails>(var now) -> {
                Toasts.done(Words.of("audit.step.done.START"));
                AuditLinks.go(AuditLinks.audit(now.id()));
            }
            case Outcome.Refused<AuditDetails>(var refused) -> problems.show(refused);
            case Outcome.NotThere<AuditDetails>() -> throw new NotFoundException();
            case Outcome.Stale<AuditDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }

    @Override
    public String getPageTitle() {
        return Words.of("audit.start.title");
    }
}
