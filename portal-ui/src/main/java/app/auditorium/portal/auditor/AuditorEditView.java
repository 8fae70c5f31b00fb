package app.auditorium.portal.auditor;

import app.auditorium.auditor.AuditorChanges;
import app.auditorium.auditor.AuditorDetails;
import app.auditorium.auditor.Auditors;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.HistoryList;
import app.auditorium.portal.Merged;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes an auditor into the file, or changes one. */
@Route("auditors/new")
@RouteAlias("auditors/:id/edit")
@OpenTo(
        value = {Role.ADMINISTRATOR, Role.PLANNER},
        in = TenantKind.CERTIFICATION_BODY)
class AuditorEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Auditors auditors;
    private final transient Histories histories;
    private final AuditorForm form;
    private final Div warning = new Div();
    private final transient Names names;
    private @Nullable AuditorDetails edited;
    private long opened;
    private @Nullable AuditorChanges before;

    AuditorEditView(Auditors auditors, Histories histories, Names names) {
        this.auditors = auditors;
        this.histories = histories;
        this.names = names;
        this.form = new AuditorForm(names);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> id = event.getRouteParameters().get("id");
        if (id.isPresent()) {
            edited = id.flatMap(AuditorView::id).flatMap(auditors::find).orElse(null);
            if (edited == null) {
                event.rerouteToError(NotFoundException.class);
                return;
            }
            opened = histories.end(edited.id());
            form.show(edited);
            before = form.asChanges(edited.version());
        }
        String back = edited == null ? "auditors" : "auditors/" + edited.id();
        Anchor trail = new Anchor(back, edited == null ? Words.of("nav.auditors") : edited.name());
        trail.getElement().setAttribute("router-link", true);
        Button save = new Button(Words.of("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel =
                new Button(Words.of("action.cancel"), click -> UI.getCurrent().navigate(back));
        add(new PageHeader(getPageTitle()).under(trail).actions(cancel, save), warning, form);
    }

    private void save() {
        AuditorDetails known = edited;
        show(known == null ? auditors.add(form.asNew()) : auditors.change(known.id(), form.asChanges(known.version())));
    }

    private void show(Outcome<AuditorDetails> outcome) {
        warning.removeAll();
        switch (outcome) {
            case Outcome.Done<AuditorDetails>(var auditor) -> {
                Toasts.done(Words.of("saved"));
                UI.getCurrent().navigate("auditors/" + auditor.id());
            }
            case Outcome.Refused<AuditorDetails>(var problems) ->
                form.problems().show(problems);
            case Outcome.NotThere<AuditorDetails> gone -> tell(Words.of("gone.title") + " " + Words.of("gone.text"));
            case Outcome.Stale<AuditorDetails> stale -> meanwhile(Objects.requireNonNull(edited), stale);
        }
    }

    private void meanwhile(AuditorDetails known, Outcome.Stale<AuditorDetails> stale) {
        new ChangedMeanwhile(
                        stale,
                        HistoryList.since(histories, known.id(), opened),
                        () -> mine(auditors.find(known.id()).orElse(known)),
                        () -> UI.getCurrent().navigate("auditors/" + known.id()))
                .open();
    }

    /** What was typed, and what the other one changed elsewhere. */
    private void mine(AuditorDetails now) {
        AuditorForm theirs = new AuditorForm(names);
        theirs.show(now);
        show(auditors.change(
                now.id(),
                Merged.of(
                        Objects.requireNonNull(before),
                        form.asChanges(Objects.requireNonNull(before).version()),
                        theirs.asChanges(now.version()))));
    }

    private void tell(String text) {
        warning.add(new Callout(Tone.AMBER, new Span(text)));
        warning.getElement().callJsFunction("scrollIntoView");
    }

    @Override
    public String getPageTitle() {
        return edited == null ? Words.of("auditor.add") : Words.of("auditor.edit", edited.name());
    }
}
