package app.auditorium.portal.finding;

import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.Findings;
import app.auditorium.finding.RaisingIn;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.UUID;

/** Raises findings in an audit, one after the other. */
@Route("audits/:audit/raise")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/findings.css")
class RaiseFindingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Findings findings;
    private final FindingWords words;

    RaiseFindingView(Findings findings, FindingWords words) {
        this.findings = findings;
        this.words = words;
        addClassNames("page", "narrow-form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID audit = event.getRouteParameters()
                .get("audit")
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .orElseThrow(NotFoundException::new);
        show(findings.choices(audit).orElseThrow(NotFoundException::new));
    }

    private void show(RaisingIn audit) {
        removeAll();
        FindingForm form = new FindingForm(audit, words, new ProblemSummary());
        Button save = new Button(Words.of("findings.raise"), Sign.CHECK.icon(), click -> save(audit, form, false));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button another = new Button(Words.of("findings.raise.another"), click -> save(audit, form, true));
        Button cancel = new Button(
                Words.of("action.cancel"),
                click -> UI.getCurrent().getPage().getHistory().back());
        Div actions = new Div(save, another, cancel);
        actions.addClassNames("row", "actions");
        form.add(actions);
        add(
                new PageHeader(Words.of("findings.raise.title"))
                        .summary(audit.organisation(Words.language()) + " · " + words.standard(audit.standard())),
                new Panel(form));
    }

    private void save(RaisingIn audit, FindingForm form, boolean another) {
        switch (findings.raise(audit.audit(), form.written())) {
            case Outcome.Done<FindingDetails>(var raised) -> {
                Toasts.done(Words.of("findings.raised"));
                if (another) {
                    show(audit);
                } else {
                    UI.getCurrent().navigate("findings/" + raised.id());
                }
            }
            case Outcome.Refused<FindingDetails>(var problems) ->
                form.problems().show(problems);
            case Outcome.NotThere<FindingDetails>() -> throw new NotFoundException();
            case Outcome.Stale<FindingDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }

    @Override
    public String getPageTitle() {
        return Words.of("findings.raise.title");
    }
}
