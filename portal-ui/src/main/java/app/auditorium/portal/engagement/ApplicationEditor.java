package app.auditorium.portal.engagement;

import app.auditorium.catalogue.Standards;
import app.auditorium.document.Documents;
import app.auditorium.engagement.ApplicationChanges;
import app.auditorium.engagement.ApplicationContent;
import app.auditorium.engagement.ApplicationDraft;
import app.auditorium.engagement.Applications;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Merged;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.portal.document.DocumentList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A draft is typed, kept as it is typed, and submitted once nothing is missing; the same for a client and for a body on its behalf. */
class ApplicationEditor extends Div {

    private final Applications applications;
    private final ApplicationForm form;
    private final Span saved = EngagementWords.quiet("");
    private final TextField source = Localised.of(new TextField(Words.of("application.field.source")));
    private final DatePicker sourceOn = Localised.of(new DatePicker(Words.of("application.field.sourceOn")));
    private final TextArea answer = Localised.of(new TextArea(Words.of("application.answer")));
    private final DocumentList documents;
    private final String back;
    private ApplicationDraft known;
    /** Since it was submitted in vain, what is still missing is told with every change. */
    private boolean tried;

    /** @param question of the reviewer, to be answered with this version; blank if there is none */
    ApplicationEditor(
            Applications applications,
            Documents files,
            Standards standards,
            ApplicationDraft draft,
            String question,
            String back) {
        this.applications = applications;
        this.known = draft;
        this.back = back;
        addClassName("stack");
        form = new ApplicationForm(standards, this::keep).show(draft.content());
        documents = new DocumentList(
                files,
                () -> applications.documents(draft.id()),
                (name, bytes) -> applications.attach(draft.id(), name, bytes));
        form.problems().field("documents", documents);
        form.add(new H2(Words.of("application.part.documents.needed")), documents);
        if (draft.onBehalf()) {
            source.setHelperText(Words.of("application.help.source"));
            source.setMaxLength(500);
            source.setValue(Objects.requireNonNullElse(draft.source(), ""));
            sourceOn.setValue(draft.sourceOn());
            source.setRequiredIndicatorVisible(true);
            sourceOn.setRequiredIndicatorVisible(true);
            source.addValueChangeListener(event -> keep());
            sourceOn.addValueChangeListener(event -> keep());
            form.add(
                    new H2(Words.of("application.part.source")),
                    form.problems().field("source", source),
                    form.problems().field("sourceOn", sourceOn));
        }
        if (!question.isBlank()) {
            answer.setHelperText(question);
            answer.setMaxLength(4_000);
            form.add(
                    new H2(Words.of("application.part.answer")), form.problems().field("answer", answer));
        }
        saved.getElement().setAttribute("aria-live", "polite");
        saved.setText(Words.of("application.kept.help"));
        form.add(actions());
        add(new Panel(form));
    }

    private Div actions() {
        Button submit = new Button(Words.of("application.submit"), Sign.SEND.icon(), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit.setEnabled(true));
        Button keep = new Button(Words.of("application.save"), click -> {
            if (keep()) {
                Toasts.done(Words.of("application.saved"));
            }
        });
        Anchor leave = new Anchor(back, Words.of("action.back"));
        leave.getElement().setAttribute("router-link", true);
        Div actions = new Div(submit, keep, leave, saved);
        actions.addClassNames("row", "form-actions");
        return actions;
    }

    /** Keeps what is typed; whoever is second learns what the other one changed. */
    private boolean keep() {
        ApplicationContent typed = form.typed();
        Outcome<ApplicationDraft> outcome = applications.save(
                known.id(), new ApplicationChanges(known.version(), typed, source.getValue(), sourceOn.getValue()));
        return switch (outcome) {
            case Outcome.Done<ApplicationDraft>(var draft) -> {
                known = draft;
                form.tell(tried ? applications.missing(draft.id()) : List.of());
                saved.setText(Words.of("application.kept", Moments.shown(Instant.now())));
                yield true;
            }
            case Outcome.Refused<ApplicationDraft>(var problems) -> {
                form.show(problems);
                yield false;
            }
            case Outcome.NotThere<ApplicationDraft>() -> {
                Toasts.refused(Words.of("gone.title"));
                yield false;
            }
            case Outcome.Stale<ApplicationDraft> stale -> {
                meanwhile(stale);
                yield false;
            }
        };
    }

    private void meanwhile(Outcome.Stale<ApplicationDraft> stale) {
        ApplicationDraft now = applications.draft(known.id()).orElse(known);
        new ChangedMeanwhile(
                        stale,
                        ChangedParts.between(known.content(), now.content(), part -> "application.field." + part),
                        () -> {
                            form.show(Merged.of(known.content(), form.typed(), now.content()));
                            known = now;
                            keep();
                        },
                        () -> {
                            known = now;
                            form.show(now.content());
                        })
                .open();
    }

    private void submit() {
        if (!keep()) {
            return;
        }
        List<Problem> missing = applications.missing(known.id());
        if (!missing.isEmpty()) {
            tried = true;
            form.show(missing);
            return;
        }
        switch (applications.submit(known.id(), known.version(), answer.getValue())) {
            case Outcome.Done<ApplicationDraft> done -> {
                Toasts.done(Words.of("application.submitted"));
                getUI().ifPresent(ui -> ui.navigate(back));
            }
            case Outcome.Refused<ApplicationDraft>(var problems) -> form.show(problems);
            case Outcome.NotThere<ApplicationDraft>() -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<ApplicationDraft> stale -> meanwhile(stale);
        }
    }
}
