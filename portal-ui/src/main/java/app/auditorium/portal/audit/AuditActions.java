package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditStep;
import app.auditorium.audit.Audits;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Moments;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Steps, moving and cancelling, each asked first where it cannot be taken back. What was typed stays while it is refused. */
class AuditActions {

    private final Audits audits;
    private final AuditSteps steps;
    private final Consumer<AuditDetails> then;

    AuditActions(Audits audits, AuditSteps steps, Consumer<AuditDetails> then) {
        this.audits = audits;
        this.steps = steps;
        this.then = then;
    }

    void take(AuditDetails audit, AuditStep step) {
        if (step == AuditStep.START || step == AuditStep.CLOSE) {
            AuditLinks.go(AuditLinks.audit(audit.id()) + (step == AuditStep.START ? "/start" : "/close"));
            return;
        }
        if (step == AuditStep.ISSUE_PLAN) {
            // the plan is issued where it is written
            AuditLinks.go(AuditLinks.audit(audit.id()) + "?tab=plan");
            return;
        }
        String question = "audit.step.ask." + step;
        if (step == AuditStep.RECORD_ACCEPTANCE || step == AuditStep.RECORD_OBJECTION) {
            record(audit, step);
        } else if (Words.has(question)) {
            ConfirmDialogs.ask(
                    AuditWords.step(step, audit.type()),
                    steps.told(question, audit),
                    AuditWords.step(step, audit.type()),
                    () -> took(audit, step));
        } else {
            took(audit, step);
        }
    }

    /** What the client told the body, with its source. */
    private void record(AuditDetails audit, AuditStep step) {
        ReplyDialog.onBehalf(
                        step == AuditStep.RECORD_OBJECTION,
                        LocalDate.now(Moments.zone()),
                        (reply, problems, sent) -> settle(
                                sent,
                                problems,
                                audit,
                                version -> steps.replies().record(audit.id(), version, reply),
                                Words.of("audit.step.done." + step)))
                .open();
    }

    private void took(AuditDetails audit, AuditStep step) {
        switch (steps.take(step, audit.id(), audit.version(), "")) {
            case Outcome.Done<AuditDetails>(var now) -> done(now, steps.told("audit.step.done." + step, audit));
            case Outcome.Refused<AuditDetails>(var problems) -> Toasts.refused(problems);
            case Outcome.NotThere<AuditDetails>() -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<AuditDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }

    void cancel(AuditDetails audit) {
        withReason(audit, AuditStep.CANCEL, "audit.cancel", null);
    }

    /** Back to planning, with a reason; the client is asked anew. */
    void postpone(AuditDetails audit) {
        withReason(audit, AuditStep.POSTPONE, "audit.postpone", null);
    }

    /** The client is not asked, and hears of it when it starts. */
    void shortNotice(AuditDetails audit) {
        withReason(audit, AuditStep.CONFIRM_SHORT_NOTICE, "audit.short-notice", "A-74");
    }

    private void withReason(AuditDetails audit, AuditStep step, String words, @Nullable String rule) {
        TextArea reason = Localised.of(new TextArea(Words.of("audit.cancel.reason")));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        Dialog dialog = dialog(words + ".title", words + ".text");
        if (rule != null) {
            dialog.add(new RuleTag(rule));
        }
        ProblemSummary problems = new ProblemSummary();
        problems.field("reason", reason);
        Button yes = new Button(
                AuditWords.step(step, audit.type()),
                click -> settle(
                        dialog::close,
                        problems,
                        audit,
                        version -> steps.take(step, audit.id(), version, reason.getValue()),
                        Words.of("audit.step.done." + step)));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        if (step == AuditStep.CANCEL) {
            yes.addThemeVariants(ButtonVariant.ERROR);
        }
        open(dialog, problems, yes, words + ".keep", reason);
    }

    void move(AuditDetails audit) {
        long more = ChronoUnit.DAYS.between(audit.start(), audit.end());
        DatePicker start = Localised.of(new DatePicker(Words.of("plan.start"), audit.start()));
        DatePicker end = Localised.of(new DatePicker(Words.of("plan.end"), audit.end()));
        start.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                end.setValue(event.getValue().plusDays(more));
            }
        });
        Div days = new Div(start, end);
        days.addClassName("row");
        Dialog dialog = dialog("audit.move.title", "audit.move.text");
        ProblemSummary problems = new ProblemSummary();
        problems.field("start", start);
        problems.field("end", end);
        Button yes = new Button(Words.of("audit.move"), click -> {
            if (start.isEmpty() || end.isEmpty()) {
                start.setInvalid(start.isEmpty());
                end.setInvalid(end.isEmpty());
            } else {
                settle(
                        dialog::close,
                        problems,
                        audit,
                        version -> audits.move(audit.id(), version, start.getValue(), end.getValue()),
                        Words.of(
                                "calendar.moved",
                                AuditWords.client(audit.organisation(), audit.organisationZh()),
                                AuditWords.days(start.getValue(), end.getValue())));
            }
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        open(dialog, problems, yes, "action.cancel", days);
    }

    private static Dialog dialog(String title, String text) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.of(title));
        dialog.setWidth("min(520px, 94vw)");
        dialog.add(new Paragraph(Words.of(text)));
        return dialog;
    }

    private static void open(
            Dialog dialog, ProblemSummary problems, Button yes, String no, com.vaadin.flow.component.Component input) {
        Div form = new Div(problems, input);
        form.addClassName("form");
        dialog.add(form);
        dialog.getFooter().add(new Button(Words.of(no), click -> dialog.close()), yes);
        dialog.open();
    }

    private void settle(
            Runnable settled,
            ProblemSummary problems,
            AuditDetails audit,
            IntFunction<Outcome<AuditDetails>> take,
            String text) {
        Told.step(audit.version(), take, () -> AuditNow.since(audit, audits.details(audit.id())), problems, now -> {
            settled.run();
            done(now, text);
        });
    }

    private void done(AuditDetails now, String text) {
        Toasts.done(text);
        then.accept(now);
    }
}
