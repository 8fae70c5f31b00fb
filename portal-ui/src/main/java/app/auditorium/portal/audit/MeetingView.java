package app.auditorium.portal.audit;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditStep;
import app.auditorium.audit.Audits;
import app.auditorium.audit.ClosingMeeting;
import app.auditorium.audit.Declarations;
import app.auditorium.audit.Interviewee;
import app.auditorium.audit.Stage1Topic;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Localised;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Starts an audit with the record of its opening meeting, or closes it with that of its closing meeting: stage 1 with its
 * conclusions, everything else with its findings.
 */
@Route("audits/:id/:step(start|close)")
@OpenTo(
        value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
        in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/audits.css")
class MeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<StandardId> OHS = Set.of(StandardId.ISO_45001, StandardId.CNS_45001, StandardId.TOSHMS);

    private final Audits audits;
    private final AuditConduct conduct;
    private final Declarations declarations;
    private final AuditSteps steps;
    private final Today today;
    private final ProblemSummary problems = new ProblemSummary();
    private final TextArea shortened = Localised.of(new TextArea(Words.of("audit.closing.shortened")));
    private AuditStep step = AuditStep.START;
    private List<InvitedRow> invited = List.of();
    private @Nullable Stage1Form conclusions;

    MeetingView(Audits audits, AuditConduct conduct, Declarations declarations, AuditSteps steps, Today today) {
        this.audits = audits;
        this.conduct = conduct;
        this.declarations = declarations;
        this.steps = steps;
        this.today = today;
        addClassNames("page", "narrow-form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        step = event.getRouteParameters().get("step").orElse("").equals("close") ? AuditStep.CLOSE : AuditStep.START;
        AuditDetails audit = event.getRouteParameters()
                .get("id")
                .flatMap(id -> Typed.of(Optional.of(id), UUID::fromString))
                .flatMap(audits::details)
                .orElseThrow(NotFoundException::new);
        removeAll();
        boolean closes = step == AuditStep.CLOSE;
        String place =
                audit.sites().stream().map(AuditDetails.Site::name).findFirst().orElse("");
        LocalDate day = earlier(today.here(), closes ? audit.end() : audit.start());
        MeetingForm meeting = new MeetingForm(
                closes ? "closing" : "opening", day, suggested(day, LocalTime.of(closes ? 16 : 9, 0)), place, problems);
        add(
                new PageHeader(getPageTitle())
                        .under(AuditLinks.link(AuditLinks.audit(audit.id()), Words.of("audit.page")))
                        .summary(AuditWords.client(audit.organisation(), audit.organisationZh()) + " · "
                                + AuditWords.type(audit.type())),
                problems,
                new Panel(Words.of(closes ? "audit.closing" : "audit.opening"), meeting));
        if (closes) {
            meeting.add(whyEarly(audit, meeting));
            askMore(audit);
        } else {
            add(declared(audit));
        }
        Button take = new Button(AuditWords.step(step, audit.type()), click -> take(audit, meeting));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(
                take, new Button(Words.of("action.cancel"), click -> AuditLinks.go(AuditLinks.audit(audit.id()))));
        actions.addClassNames("row", "actions");
        add(new Panel(
                new Paragraph(AuditWords.worded(closes ? "audit.close.text" : "audit.start.text", audit.type())),
                actions));
    }

    /** What is recorded late begins with the day on which it was held. */
    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Nobody records a meeting that is still to come: on the day itself not later than the last quarter of an hour. */
    private LocalTime suggested(LocalDate day, LocalTime usual) {
        LocalTime now = today.now().toLocalTime();
        boolean later = day.equals(today.here()) && now.isBefore(usual);
        return later ? LocalTime.of(now.getHour(), now.getMinute() / 15 * 15) : usual;
    }

    /** Asked where the audit ends before its last planned day (A-55 g). */
    private TextArea whyEarly(AuditDetails audit, MeetingForm meeting) {
        shortened.setHelperText(Words.of("audit.closing.shortened.help", audit.end()));
        shortened.setRequiredIndicatorVisible(true);
        shortened.setMaxLength(AuditConduct.LONGEST_REASON);
        problems.field("closing.shortened", shortened);
        meeting.onDay(day -> shortened.setVisible(day != null && day.isBefore(audit.end())));
        return shortened;
    }

    /** Stays on the page with what is typed when one more has declared. */
    private Panel declared(AuditDetails audit) {
        Div place = new Div();
        showTeam(audit, place);
        return new Panel(Words.of("declaration.team"), place).marked(new RuleTag("A-67"));
    }

    private void showTeam(AuditDetails audit, Div place) {
        place.removeAll();
        place.add(new TeamList(audit, declarations, () -> showTeam(audit, place)));
    }

    private void askMore(AuditDetails audit) {
        if (OHS.contains(audit.standard())) {
            invited = Interviewee.atClosing().stream()
                    .map(who -> new InvitedRow(who, problems))
                    .toList();
            Div rows = new Div();
            rows.addClassName("interviews");
            invited.forEach(rows::add);
            add(new Panel(Words.of("audit.closing.invited"), rows).marked(new RuleTag("A-46")));
        }
        if (audit.type().concludesReadiness()) {
            Stage1Form form = new Stage1Form(audit, problems);
            conclusions = form;
            add(new Panel(Words.of("audit.stage1"), form)
                    .marked(new RuleTag(Stage1Topic.areAskedOf(audit) ? "A-34" : "A-32")));
        }
    }

    private Outcome<AuditDetails> taken(AuditDetails audit, int version, MeetingForm meeting) {
        if (step == AuditStep.START) {
            return conduct.start(audit.id(), version, meeting.written());
        }
        var closing = new ClosingMeeting(
                meeting.written(),
                invited.stream().map(InvitedRow::written).toList(),
                shortened.isVisible() ? shortened.getValue() : "");
        return conduct.close(audit.id(), version, closing, conclusions == null ? null : conclusions.written());
    }

    private void take(AuditDetails audit, MeetingForm meeting) {
        Told.step(
                audit.version(),
                version -> taken(audit, version, meeting),
                () -> AuditNow.since(audit, audits.details(audit.id())),
                problems,
                now -> {
                    Toasts.done(steps.told("audit.step.done." + step, audit));
                    AuditLinks.go(AuditLinks.audit(now.id()));
                });
    }

    @Override
    public String getPageTitle() {
        return Words.of(step == AuditStep.CLOSE ? "audit.close.title" : "audit.start.title");
    }
}
