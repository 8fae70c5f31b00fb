package app.auditorium.portal.audittime;

import app.auditorium.audittime.AppliedPlace;
import app.auditorium.audittime.AuditTimeDetails;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.audittime.NewAuditTime;
import app.auditorium.audittime.PlannedTime;
import app.auditorium.catalogue.AuditTimeFactors;
import app.auditorium.catalogue.Sectors;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationFilter;
import app.auditorium.certification.Certifications;
import app.auditorium.engagement.ApplicationVersion;
import app.auditorium.engagement.EngagementDetails;
import app.auditorium.engagement.Engagements;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.audit.Typed;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calculates the time of a client's audits from its files: {@code ?certification=…}, several for an integrated audit, or
 * {@code ?organisation=…&engagement=…&standard=ISO_9001:17,12} for an application. The result follows every change; keeping it is the
 * one thing that writes.
 */
@Route("audit-time")
@OpenTo(
        value = {Role.PLANNER, Role.ADMINISTRATOR, Role.TECHNICAL_REVIEWER},
        in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/audits.css")
@StyleSheet("look/time.css")
class AuditTimeWizardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_CERTIFICATIONS = 20;

    private final AuditTimes times;
    private final Engagements engagements;
    private final Certifications certifications;
    private final AuditTimeFactors factors;
    private final Sectors sectors;
    private final ProblemSummary problems = new ProblemSummary();
    private final Div result = new Div();
    private final Button keep = new Button(Words.of("wizard.keep"), Sign.CHECK.icon(), click -> keep());
    private @Nullable WizardForm form;
    private String back = "certifications";

    AuditTimeWizardView(
            AuditTimes times,
            Engagements engagements,
            Certifications certifications,
            AuditTimeFactors factors,
            Sectors sectors) {
        this.times = times;
        this.engagements = engagements;
        this.certifications = certifications;
        this.factors = factors;
        this.sectors = sectors;
        addClassName("page");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        result.addClassName("stack");
        result.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        List<UUID> ids = Typed.of(asked.getParameters("certification"), UUID::fromString);
        NewAuditTime draft =
                (ids.isEmpty() ? ofEngagement(asked) : times.draft(ids)).orElseThrow(NotFoundException::new);
        UUID client = draft.organisationId();
        List<CertificationDetails> all = client == null
                ? List.of()
                : certifications
                        .list(CertificationFilter.of(client), PageRequest.first(MOST_CERTIFICATIONS))
                        .items();
        back = ids.isEmpty() ? "" : AuditLinks.certification(ids.getFirst()) + "?tab=" + AuditTimeTab.NAME;
        form = new WizardForm(draft, factors, sectors, this::calculate);
        removeAll();
        PageHeader header = new PageHeader(Words.of("wizard.page")).summary(name(all));
        if (!back.isEmpty()) {
            header.under(AuditLinks.link(back, Words.of("wizard.back")));
        }
        header.actions(keep);
        Div side = new Panel(Words.of("calculators.result"), new Div(problems, result));
        side.addClassName("wizard-result");
        Div left = new Div();
        left.addClassName("stack");
        if (!ids.isEmpty()) {
            left.add(new TogetherPanel(all, ids));
        }
        left.add(form);
        Div both = new Div(left, side);
        both.addClassNames("with-side", "calculator");
        add(header, both);
        calculate();
    }

    private Optional<NewAuditTime> ofEngagement(QueryParameters asked) {
        Map<StandardId, List<String>> standards = new LinkedHashMap<>();
        for (String each : asked.getParameters("standard")) {
            String[] parts = each.split(":", 2);
            Typed.of(Optional.of(parts[0]), StandardId::valueOf)
                    .ifPresent(id -> standards.put(id, parts.length < 2 ? List.of() : List.of(parts[1].split(","))));
        }
        Optional<UUID> organisation = Typed.of(asked.getSingleParameter("organisation"), UUID::fromString);
        Optional<UUID> engagement = Typed.of(asked.getSingleParameter("engagement"), UUID::fromString);
        return organisation.flatMap(client -> engagement.flatMap(
                id -> times.draft(client, id, standards, applied(id)).map(draft -> draft.settled(complexities(id)))));
    }

    /** As the reviewer settled them. */
    private Map<StandardId, Complexity> complexities(UUID engagement) {
        Map<StandardId, Complexity> settled = new EnumMap<>(StandardId.class);
        engagements
                .details(engagement)
                .map(EngagementDetails::terms)
                .orElse(List.of())
                .forEach(terms -> {
                    if (terms.complexity() != null) {
                        settled.put(terms.standard(), terms.complexity());
                    }
                });
        return settled;
    }

    /** The sites of the latest application. */
    private List<AppliedPlace> applied(UUID engagement) {
        return engagements
                .details(engagement)
                .flatMap(details ->
                        details.applications().stream().max(Comparator.comparing(ApplicationVersion::number)))
                .map(version -> version.content().sitesOrNone())
                .orElse(List.of())
                .stream()
                .filter(site -> site.name() != null && !site.name().isBlank())
                .map(site -> new AppliedPlace(
                        Objects.requireNonNull(site.name()).strip(),
                        Objects.requireNonNullElse(site.employees(), 0),
                        Objects.requireNonNullElse(site.contractors(), 0)))
                .toList();
    }

    private static String name(List<CertificationDetails> all) {
        return all.stream()
                .findFirst()
                .map(each -> AuditWords.client(each.organisation(), each.organisationZh()))
                .orElse("");
    }

    private void calculate() {
        WizardForm typed = form;
        if (typed == null) {
            return;
        }
        typed.tie(problems);
        problems.clear();
        result.removeAll();
        switch (times.preview(typed.typed())) {
            case Outcome.Done<PlannedTime>(var time) -> {
                typed.sampled(time.sample());
                result.add(PlanResult.of(time));
            }
            case Outcome.Refused<PlannedTime>(var why) -> {
                typed.asked(why);
                problems.tell(why);
            }
            case Outcome.NotThere<PlannedTime>() -> throw new NotFoundException();
            case Outcome.Stale<PlannedTime>(var who, var when) -> throw new NotFoundException();
        }
    }

    private void keep() {
        WizardForm typed = form;
        if (typed == null) {
            return;
        }
        switch (times.record(typed.typed())) {
            case Outcome.Done<AuditTimeDetails>(var kept) -> {
                Toasts.done(Words.of("wizard.kept", Figures.days(kept.time().initialDays())));
                if (back.isEmpty()) {
                    getUI().ifPresent(ui -> ui.getPage().getHistory().back());
                } else {
                    AuditLinks.go(back);
                }
            }
            case Outcome.Refused<AuditTimeDetails>(var why) -> {
                typed.tie(problems);
                problems.show(why);
            }
            case Outcome.NotThere<AuditTimeDetails>() -> throw new NotFoundException();
            case Outcome.Stale<AuditTimeDetails>(var who, var when) -> throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return Words.of("wizard.page");
    }
}
