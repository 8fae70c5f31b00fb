package app.auditorium.portal.engagement;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationFilter;
import app.auditorium.certification.Certifications;
import app.auditorium.engagement.NoticeDetails;
import app.auditorium.engagement.NoticeRow;
import app.auditorium.engagement.NoticeState;
import app.auditorium.engagement.NoticeStep;
import app.auditorium.engagement.Notices;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One notice of a client, and what the body does about it. */
@Route("notices/:id([0-9a-f]{8}-[0-9a-f-]{27})")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/engagement.css")
class NoticeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Notices notices;
    private final Certifications certifications;
    private String title = "";

    NoticeView(Notices notices, Certifications certifications) {
        this.notices = notices;
        this.certifications = certifications;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(notices.details(
                        UUID.fromString(event.getRouteParameters().get("id").orElseThrow()))
                .orElseThrow(NotFoundException::new));
    }

    private void show(NoticeDetails details) {
        removeAll();
        NoticeRow notice = details.notice();
        title = AuditWords.client(notice.organisation(), notice.organisationZh()) + " · "
                + Words.of("notice.topic." + notice.topic());
        PageHeader header = new PageHeader(title)
                .under(AuditLinks.link("notices", Words.of("notices.page")))
                .summary(
                        EngagementWords.topic(notice.topic()),
                        EngagementWords.state(notice.state()),
                        AuditLinks.link(AuditLinks.client(notice.organisationId()), Words.of("engagement.to.client")));
        List<Component> buttons = new ArrayList<>();
        if (notice.state() != NoticeState.CLOSED
                && Tab.may(Role.PLANNER, Role.ADMINISTRATOR, Role.LEAD_AUDITOR, Role.TECHNICAL_REVIEWER)) {
            for (NoticeStep step : NoticeStep.values()) {
                Button button = new Button(Words.of("notice.step." + step), click -> take(details, step));
                if (step == NoticeStep.NOTE) {
                    button.addThemeVariants(ButtonVariant.PRIMARY);
                }
                buttons.add(button);
            }
        }
        header.actions(buttons.toArray(Component[]::new));
        add(header, new NoticeShown(details));
        if (details.steps().stream().anyMatch(step -> step.step().equals(NoticeStep.PROPOSE_SPECIAL_AUDIT.name()))) {
            add(planning(notice, details));
        }
    }

    /** The certifications for which a special audit can be planned now; its reason stands here. */
    private Panel planning(NoticeRow notice, NoticeDetails details) {
        String reason = details.steps().stream()
                .filter(step -> step.step().equals(NoticeStep.PROPOSE_SPECIAL_AUDIT.name()))
                .findFirst()
                .map(NoticeDetails.Taken::text)
                .orElse(notice.facts());
        String because = URLEncoder.encode(reason.substring(0, Math.min(400, reason.length())), StandardCharsets.UTF_8);
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        certifications
                .list(
                        new CertificationFilter(null, notice.organisationId(), List.of(), List.of(), List.of()),
                        new PageRequest(0, 50, "standard"))
                .items()
                .stream()
                .filter(one -> one.state().isAudited())
                .forEach((CertificationDetails one) -> list.add(new ListItem(AuditLinks.link(
                        "plan?certification=" + one.id() + "&type=SPECIAL&reason=" + because,
                        Words.of("notice.plan", AuditWords.standard(one.standard()))))));
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(new Span(Words.of("notice.plan.none"))));
        }
        return new Panel(Words.of("notice.plan.title"), list);
    }

    private void take(NoticeDetails details, NoticeStep step) {
        Checkbox internal = new Checkbox(Words.of("notice.internal.label"));
        internal.setVisible(step == NoticeStep.NOTE);
        new ReasonDialog(
                        Words.of("notice.step." + step),
                        Words.of("notice.step." + step + ".text"),
                        Words.of("notice.text"))
                .with(internal)
                .ask(
                        Words.of("notice.step." + step),
                        false,
                        details.notice().version(),
                        (version, text) ->
                                notices.handle(details.notice().id(), version, step, text, internal.getValue()),
                        () -> now(details),
                        now -> {
                            Toasts.done(Words.of("saved"));
                            show(now);
                        });
    }

    /** What was done about it since it was read. */
    private Optional<Told.Now> now(NoticeDetails read) {
        return notices.details(read.notice().id())
                .map(now -> new Told.Now(
                        now.notice().version(),
                        NoticeShown.steps(now.steps().stream()
                                .limit(now.steps().size() - read.steps().size())
                                .toList())));
    }
}
