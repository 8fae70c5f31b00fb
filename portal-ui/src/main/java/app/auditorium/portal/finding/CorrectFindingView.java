package app.auditorium.portal.finding;

import app.auditorium.finding.FindingChanges;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.Findings;
import app.auditorium.finding.NewFinding;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Merged;
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

/** Corrects a draft. Whoever is second learns who was quicker, and loses no typing. */
@Route("findings/:id/correct")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/findings.css")
class CorrectFindingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Findings findings;
    private final FindingWords words;

    CorrectFindingView(Findings findings, FindingWords words) {
        this.findings = findings;
        this.words = words;
        addClassNames("page", "narrow-form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FindingDetails finding = event.getRouteParameters()
                .get("id")
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .flatMap(text -> findings.find(UUID.fromString(text)))
                .orElseThrow(NotFoundException::new);
        show(finding);
    }

    private void show(FindingDetails finding) {
        removeAll();
        FindingForm form = filled(finding);
        NewFinding before = form.written();
        Button save = new Button(
                Words.of("findings.save"), Sign.CHECK.icon(), click -> save(finding, before, form, form.written()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel =
                new Button(Words.of("action.cancel"), click -> UI.getCurrent().navigate("findings/" + finding.id()));
        Div actions = new Div(save, cancel);
        actions.addClassNames("row", "actions");
        form.add(actions);
        add(
                new PageHeader(Words.of("findings.correct.title"))
                        .summary(finding.organisation(Words.language()) + " · " + words.standard(finding.standard())),
                new Panel(form));
    }

    private FindingForm filled(FindingDetails finding) {
        FindingForm form = new FindingForm(
                findings.choices(finding.auditId()).orElseThrow(NotFoundException::new), words, new ProblemSummary());
        form.read(finding);
        return form;
    }

    private void save(FindingDetails finding, NewFinding before, FindingForm form, NewFinding wanted) {
        switch (findings.correct(finding.id(), new FindingChanges(finding.version(), wanted))) {
            case Outcome.Done<FindingDetails>(var corrected) -> {
                Toasts.done(Words.of("findings.saved"));
                UI.getCurrent().navigate("findings/" + corrected.id());
            }
            case Outcome.Refused<FindingDetails>(var problems) ->
                form.problems().show(problems);
            case Outcome.NotThere<FindingDetails>() -> throw new NotFoundException();
            case Outcome.Stale<FindingDetails> stale -> {
                FindingDetails now = findings.find(finding.id()).orElseThrow(NotFoundException::new);
                NewFinding theirs = filled(now).written();
                new ChangedMeanwhile(
                                stale,
                                new ChangedParts(FindingWords.changes(finding, now)),
                                () -> save(now, theirs, form, Merged.of(before, wanted, theirs)),
                                () -> UI.getCurrent().navigate("findings/" + finding.id()))
                        .open();
            }
        }
    }

    @Override
    public String getPageTitle() {
        return Words.of("findings.correct.title");
    }
}
