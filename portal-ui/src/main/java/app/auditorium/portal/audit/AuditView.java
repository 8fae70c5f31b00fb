package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.AuditStep;
import app.auditorium.audit.Audits;
import app.auditorium.audit.Declarations;
import app.auditorium.catalogue.Sectors;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.SpokenLanguages;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One audit: where it stands and what comes next, and a tab for each of its parts. */
@Route("audits/:id")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/audits.css")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Audits audits;
    private final Declarations declarations;
    private final Sectors sectors;
    private final AuditActions actions;
    private final List<AuditTab> tabs;
    private Optional<String> wanted = Optional.empty();
    private @Nullable AuditDetails audit;

    AuditView(Audits audits, Declarations declarations, Sectors sectors, AuditSteps steps, List<AuditTab> tabs) {
        this.audits = audits;
        this.declarations = declarations;
        this.sectors = sectors;
        this.tabs = tabs;
        this.actions = new AuditActions(audits, steps, this::changed);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getLocation().getQueryParameters().getSingleParameter("tab");
        draw(event.getRouteParameters()
                .get("id")
                .flatMap(id -> Typed.of(Optional.of(id), UUID::fromString))
                .flatMap(audits::details)
                .orElseThrow(NotFoundException::new));
    }

    /** After a step the page opens with what comes next, and still says what a step's answer does not: its warnings. */
    private void changed(AuditDetails now) {
        wanted = Optional.empty();
        draw(audits.details(now.id()).orElse(now));
    }

    private void draw(AuditDetails shown) {
        audit = shown;
        removeAll();
        add(header(shown));
        shown.warnings().stream().map(Callout::warning).forEach(this::add);
        add(new AuditTabs(tabs, shown, overview(shown), wanted, this::changed));
    }

    private Component overview(AuditDetails shown) {
        Div both = new Div(facts(shown), team(shown));
        both.addClassName("with-side");
        return both;
    }

    private PageHeader header(AuditDetails shown) {
        PageHeader header = new PageHeader(AuditWords.client(shown.organisation(), shown.organisationZh()) + " · "
                + AuditWords.type(shown.type()));
        header.under(AuditLinks.link("audits", Words.of("audits.page")));
        header.summary(
                state(shown),
                new Span(AuditWords.standard(shown.standard())),
                new Dated(AuditWords.days(shown.start(), shown.end())),
                new Span(next(shown)));
        Set<app.auditorium.kernel.Role> roles =
                Tab.here().flatMap(Tab::membership).map(Membership::roles).orElse(Set.of());
        var buttons = new java.util.ArrayList<Component>();
        List<AuditStep> steps = AuditStep.of(shown.state(), roles);
        steps.stream().filter(AuditView::standsAbove).forEach(step -> {
            Button button = new Button(AuditWords.step(step, shown.type()), click -> actions.take(shown, step));
            if (step != AuditStep.RECORD_OBJECTION) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            buttons.add(button);
        });
        if (AuditsView.mayPlan() && shown.state().isBeforeStart()) {
            buttons.add(new Button(Words.of("audit.move"), Sign.CALENDAR_CLOCK.icon(), click -> actions.move(shown)));
            buttons.add(new Button(
                    Words.of("audit.change"),
                    Sign.PENCIL.icon(),
                    click -> AuditLinks.go(AuditLinks.change(shown.id()))));
        }
        if (steps.contains(AuditStep.CONFIRM_SHORT_NOTICE)
                && shown.type() == AuditType.SPECIAL
                && shown.isUnknownToClient()) {
            buttons.add(new Button(
                    AuditWords.step(AuditStep.CONFIRM_SHORT_NOTICE, shown.type()),
                    Sign.ALERT.icon(),
                    click -> actions.shortNotice(shown)));
        }
        if (steps.contains(AuditStep.POSTPONE)) {
            buttons.add(
                    new Button(AuditWords.step(AuditStep.POSTPONE, shown.type()), click -> actions.postpone(shown)));
        }
        if (steps.contains(AuditStep.CANCEL)) {
            Button cancel = new Button(AuditWords.step(AuditStep.CANCEL, shown.type()), click -> actions.cancel(shown));
            cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            buttons.add(cancel);
        }
        return header.actions(buttons.toArray(Component[]::new));
    }

    private static Component state(AuditDetails shown) {
        Div state = new Div(AuditWords.state(shown.state()));
        state.addClassName("row");
        if (shown.shortNotice()) {
            state.add(new Tag(Tone.AMBER, Words.of("audit.short-notice")), new RuleTag("A-74"));
        }
        return state;
    }

    /** What is written in a tab has its button there. */
    private static boolean standsAbove(AuditStep step) {
        return switch (step) {
            case PROPOSE_TEAM, RECORD_ACCEPTANCE, RECORD_OBJECTION, ISSUE_PLAN, START, CLOSE -> true;
            case CONFIRM_SHORT_NOTICE, REPORT, PASS_REVIEW, RETURN_TO_FINDINGS, RETURN_REPORT, POSTPONE, CANCEL ->
                false;
            case RESPOND, ACCEPT, REISSUE, FALL_OVERDUE, LIMIT_PASSED -> false;
        };
    }

    private static String next(AuditDetails shown) {
        LocalDate by = shown.answerBy();
        if (by != null) {
            boolean late = LocalDate.now(Moments.zone()).isAfter(by);
            String how = late ? "late" : shown.silenceConfirms() ? "silence" : "by";
            return Words.of("audit.next.TEAM_PROPOSED." + how, by);
        }
        String key = "audit.next." + shown.state();
        return Words.has(key) ? AuditWords.worded(key, shown.type(), shown.start()) : "";
    }

    private Panel facts(AuditDetails shown) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        LocalDate start = shown.start();
        fact(
                facts,
                "audit.dates",
                new Dated(AuditWords.days(start, shown.end()) + " · "
                        + Words.of("audit.length", new DateRange(start, shown.end()).days())));
        fact(
                facts,
                "audit.certification",
                AuditLinks.link(
                        AuditLinks.certification(shown.certificationId()),
                        AuditWords.standard(shown.standard()) + " · "
                                + AuditWords.client(shown.organisation(), shown.organisationZh())));
        fact(facts, "audit.codes", AuditWords.codes(shown.iafCodes(), sectors));
        UnorderedList sites = new UnorderedList();
        sites.addClassName("people");
        shown.sites()
                .forEach(site -> sites.add(
                        new ListItem(site.address().isBlank() ? site.name() : site.name() + " · " + site.address())));
        fact(facts, "audit.sites", shown.sites().isEmpty() ? new Span(Words.of("audit.sites.none")) : sites);
        text(facts, "audit.reason", shown.reason());
        text(facts, "audit.language", shown.language() == null ? null : SpokenLanguages.name(shown.language()));
        text(facts, "audit.cancelled.reason", shown.cancelReason());
        return new Panel(Words.of("audit.facts"), facts);
    }

    private Panel team(AuditDetails shown) {
        TeamList people = new TeamList(shown, declarations, () -> {
            wanted = Optional.of("overview");
            draw(shown);
        });
        Span told = new Span(
                shown.releasedAt() == null
                        ? Words.of(shown.shortNotice() ? "audit.short-notice.unknown" : "audit.notreleased")
                        : Words.of("audit.released", Moments.day(shown.releasedAt())));
        told.addClassNames("muted", "small");
        return shown.state() == AuditState.CANCELLED
                ? new Panel(Words.of("audit.team"), people)
                : new Panel(Words.of("audit.team"), people, told);
    }

    private static void text(DescriptionList facts, String key, @Nullable String text) {
        if (text != null) {
            fact(facts, key, new Span(text));
        }
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(Words.of(key)), new DescriptionList.Description(value));
    }

    @Override
    public String getPageTitle() {
        return audit == null
                ? Words.of("audit.page")
                : AuditWords.client(audit.organisation(), audit.organisationZh()) + " · "
                        + AuditWords.type(audit.type());
    }
}
