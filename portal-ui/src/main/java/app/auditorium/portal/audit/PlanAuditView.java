package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.audit.Considered;
import app.auditorium.audit.NewAudit;
import app.auditorium.audit.SitesToVisit;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.planning.ProposedDays;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Merged;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans an audit or changes one: the form at the left, at the right who may go and why the others may not, judged as one types. */
@Route("plan")
@OpenTo(
        value = {Role.PLANNER, Role.ADMINISTRATOR},
        in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/audits.css")
class PlanAuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<String> WHEN = Set.of("certificationId", "type", "start", "end");

    private final Audits audits;
    private final Certifications certifications;
    private final AuditHistory history;
    private final PageHeader header = new PageHeader(Words.of("plan.page"));
    private final ProblemSummary problems = new ProblemSummary();
    private final Div notes = new Div();
    private final PlanForm form;
    private final SitesToVisit drawn;
    private final CandidateList candidates;
    private final ProposedDays proposed;
    private final Button find = new Button(Words.of("proposed.find"), Sign.SPARKLES.icon(), click -> find());
    private final Button save = new Button(Words.of("plan.save"), Sign.CHECK.icon(), click -> save());
    private boolean filled;
    private @Nullable AuditDetails changed;
    private @Nullable NewAudit before;

    PlanAuditView(
            Audits audits,
            Certifications certifications,
            SitesToVisit drawn,
            ProposedDays proposed,
            AuditHistory history) {
        this.drawn = drawn;
        this.proposed = proposed;
        this.audits = audits;
        this.certifications = certifications;
        this.history = history;
        addClassName("page");
        notes.addClassNames("stack", "tight");
        notes.getElement().setAttribute("aria-live", "polite");
        form = new PlanForm(audits, certifications, drawn, problems, proposed, this::typed);
        form.underDays(find);
        candidates = new CandidateList(form.team());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button back = new Button(
                Words.of("action.cancel"),
                click -> UI.getCurrent().getPage().getHistory().back());
        Div actions = new Div(save, back);
        actions.addClassName("row");
        form.add(notes, problems, actions);
        Div both = new Div(new Panel(form), candidates);
        both.addClassName("planning");
        add(header, both);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filled = false;
        QueryParameters asked = event.getLocation().getQueryParameters();
        Optional<UUID> audit = Typed.of(asked.getSingleParameter("audit"), UUID::fromString);
        if (audit.isPresent()) {
            AuditDetails details = audits.details(audit.get()).orElseThrow(NotFoundException::new);
            changed = details;
            header.titled(Words.of("plan.change.page"))
                    .summary(AuditWords.client(details.organisation(), details.organisationZh()));
            save.setText(Words.of("plan.change.save"));
            before = read(form, details);
        } else {
            Typed.of(asked.getSingleParameter("certification"), UUID::fromString)
                    .flatMap(certifications::details)
                    .ifPresent(certification -> form.propose(
                            certification,
                            Typed.of(asked.getSingleParameter("type"), AuditType::valueOf)
                                    .orElse(null)));
            asked.getSingleParameter("reason").ifPresent(form::because);
        }
        filled = true;
        consider();
    }

    /** What is filled in before anybody types is judged once, as a whole. */
    private void typed() {
        if (filled) {
            consider();
        }
    }

    private void find() {
        proposed.of(form.wanted(), changed == null ? null : changed.id())
                .ifPresent(found -> new ProposedDaysDialog(found, choice -> form.take(choice.proposal())).open());
    }

    /** Judges what has been typed so far; what is still missing is told only when somebody saves. */
    private void consider() {
        NewAudit wanted = form.wanted();
        find.setEnabled(wanted.certificationId() != null && wanted.type() != null);
        Considered considered = audits.consider(wanted, changed == null ? null : changed.id());
        candidates.show(considered.candidates());
        form.candidates(considered.candidates());
        notes.removeAll();
        Optional.ofNullable(considered.slot()).ifPresent(slot -> {
            String window = Words.of("plan.window", DateRange.shown(slot.windowFrom(), slot.due()));
            Div line = new Div(new Dated(window), new RuleTag(slot.rule()));
            if (slot.estimated()) {
                line.add(new Span(Words.of("plan.window.estimated")));
            }
            line.addClassNames("row", "small", "muted");
            notes.add(line);
        });
        considered.warnings().stream().map(Callout::warning).forEach(notes::add);
        if (considered.problems().isEmpty()) {
            notes.add(new Callout(Tone.GREEN, new Span(Words.of("plan.ready"))));
            problems.clear();
        } else if (form.isComplete()) {
            problems.show(considered.problems());
        } else {
            problems.tell(considered.problems().stream()
                    .filter(PlanAuditView::isAboutWhen)
                    .toList());
        }
    }

    /** What speaks against kind and days is told before anybody is chosen. */
    private static boolean isAboutWhen(Problem problem) {
        return problem.rule() != null && problem.field() != null && WHEN.contains(problem.field());
    }

    private void save() {
        NewAudit wanted = form.wanted();
        AuditDetails known = changed;
        if (known == null) {
            told(audits.plan(wanted));
        } else {
            change(known, Objects.requireNonNull(before), wanted);
        }
    }

    private void change(AuditDetails known, NewAudit read, NewAudit wanted) {
        Outcome<AuditDetails> outcome = audits.change(known.id(), known.version(), wanted);
        if (outcome instanceof Outcome.Stale<AuditDetails> stale) {
            AuditDetails now = audits.details(known.id()).orElseThrow(NotFoundException::new);
            NewAudit theirs =
                    read(new PlanForm(audits, certifications, drawn, new ProblemSummary(), proposed, () -> {}), now);
            new ChangedMeanwhile(
                            stale,
                            history.of(now),
                            () -> change(now, theirs, Merged.of(read, wanted, theirs)),
                            () -> AuditLinks.go(AuditLinks.audit(known.id())))
                    .open();
        } else {
            told(outcome);
        }
    }

    private NewAudit read(PlanForm into, AuditDetails audit) {
        into.show(audit, certifications.details(audit.certificationId()).orElseThrow(NotFoundException::new));
        return into.wanted();
    }

    private void told(Outcome<AuditDetails> outcome) {
        switch (outcome) {
            case Outcome.Done<AuditDetails>(var audit) -> {
                Toasts.done(
                        changed == null
                                ? Words.of(
                                        "plan.saved",
                                        AuditWords.client(audit.organisation(), audit.organisationZh()),
                                        AuditWords.days(audit.start(), audit.end()))
                                : Words.of("plan.changed"));
                AuditLinks.go(AuditLinks.audit(audit.id()));
            }
            case Outcome.Refused<AuditDetails>(var refused) -> problems.show(refused);
            case Outcome.NotThere<AuditDetails>() -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<AuditDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }

    @Override
    public String getPageTitle() {
        return Words.of(changed == null ? "plan.page" : "plan.change.page");
    }
}
