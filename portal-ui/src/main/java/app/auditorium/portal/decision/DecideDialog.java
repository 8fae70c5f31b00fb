package app.auditorium.portal.decision;

import app.auditorium.catalogue.Sectors;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.decision.DecisionDetails;
import app.auditorium.decision.DecisionKind;
import app.auditorium.decision.Decisions;
import app.auditorium.decision.FileDetails;
import app.auditorium.decision.Matter;
import app.auditorium.decision.NewDecision;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Takes a decision: what, on which day, why; the rules beside it say at once what still stands against it. */
class DecideDialog extends Dialog {

    private static final int LONGEST = 4000;

    private final transient Decisions decisions;
    private final transient FileDetails file;
    private final transient Runnable done;
    private final ProblemSummary problems = new ProblemSummary();
    private final RadioButtonGroup<DecisionKind> kind = problems.field("kind", new RadioButtonGroup<>());
    private final DatePicker day = problems.field("day", Localised.of(new DatePicker(Words.of("decision.day"))));
    private final TextArea reason = problems.field("reason", text("decision.reason"));
    private final TextArea conditions = problems.field("conditions", text("decision.conditions"));
    private final TextArea evidence = problems.field("evidence", text("decision.evidence"));
    private final ScopeFields scope;
    private final GuardList guards = new GuardList();

    DecideDialog(
            Decisions decisions,
            Certifications certifications,
            Sectors sectors,
            FileDetails file,
            LocalDate today,
            Runnable done) {
        this.decisions = decisions;
        this.file = file;
        this.done = done;
        CertificationDetails certification = file.certification();
        setHeaderTitle(Words.of(
                "decision.dialog",
                AuditWords.client(certification.organisation(), certification.organisationZh()),
                AuditWords.standard(certification.standard())));
        setWidth("min(880px, 96vw)");
        setCloseOnOutsideClick(false);
        kind.setLabel(Words.of("decision.what"));
        kind.setItems(file.kinds());
        kind.setItemLabelGenerator(DecisionWords::verb);
        day.setMax(today);
        day.setValue(today);
        scope = new ScopeFields(problems, certifications, sectors, certification);
        scope.show(
                Objects.requireNonNullElse(file.wantedCodes(), certification.iafCodes()),
                file.wantedScope() == null ? certification.scopeText() : file.wantedScope());
        scope.help(Words.of("decision.scope.help"));
        scope.inBothLanguages(Words.of("decision.scope.help-en"));
        conditions.setHelperText(Words.of("decision.conditions.help"));
        evidence.setHelperText(Words.of("decision.evidence.help"));
        if (file.grounds() != null && file.row().matter().origin() != Matter.Origin.PROPOSAL) {
            reason.setValue(file.grounds());
        }
        if (file.evidence() != null) {
            evidence.setValue(file.evidence());
        }
        kind.addValueChangeListener(event -> suit());
        day.addValueChangeListener(event -> judge());
        scope.whenChanged(this::judge);
        List.of(reason, evidence).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(event -> judge());
        });
        Div form = new Div(problems, kind, day, scope, reason, conditions, evidence);
        form.addClassName("form");
        Div rules = new Div(new H3(Words.of("decision.guards")), guards);
        rules.addClassName("rules");
        Div both = new Div(form, rules);
        both.addClassName("decide");
        add(both);
        Button take = new Button(Words.of("decision.take"), click -> ask());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), take);
        file.kinds().stream().findFirst().ifPresent(kind::setValue);
        suit();
    }

    private static TextArea text(String key) {
        TextArea area = Localised.of(new TextArea(Words.of(key)));
        area.setMaxLength(LONGEST);
        return area;
    }

    /** Asks only for what such a decision needs. */
    private void suit() {
        DecisionKind chosen = kind.getValue();
        scope.setVisible(chosen != null && chosen.changesScope());
        conditions.setVisible(chosen == DecisionKind.SUSPEND);
        reason.setRequiredIndicatorVisible(chosen != null
                && (chosen.isNegative() || chosen == DecisionKind.CANCEL || chosen == DecisionKind.AMEND));
        judge();
    }

    private void judge() {
        guards.show(decisions.consider(wanted()));
    }

    private NewDecision wanted() {
        return new NewDecision(
                file.id(),
                kind.getValue(),
                day.getValue(),
                reason.getValue(),
                conditions.isVisible() ? conditions.getValue() : null,
                evidence.getValue(),
                scope.codes(),
                scope.words(),
                scope.english());
    }

    private void ask() {
        DecisionKind chosen = kind.getValue();
        if (chosen != null && (chosen.isFinal() || chosen == DecisionKind.SUSPEND)) {
            ConfirmDialogs.warn(
                    DecisionWords.verb(chosen),
                    Words.of(chosen.isFinal() ? "decision.confirm.final" : "decision.confirm.suspend"),
                    DecisionWords.verb(chosen),
                    this::take);
        } else {
            take();
        }
    }

    private void take() {
        problems.clear();
        switch (decisions.take(wanted())) {
            case Outcome.Done<DecisionDetails>(var taken) -> {
                close();
                Toasts.done(Words.of("decision.taken", DecisionWords.kind(taken.kind())));
                done.run();
            }
            case Outcome.Refused<DecisionDetails>(var refused) -> {
                problems.show(refused);
                judge();
            }
            case Outcome.NotThere<DecisionDetails>() -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<DecisionDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }
}
