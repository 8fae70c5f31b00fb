package app.auditorium.portal.planning;

import app.auditorium.assignment.Candidate;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.planning.ProposedDays;
import app.auditorium.planning.Settled;
import app.auditorium.planning.Settled.How;
import app.auditorium.planning.Settlement;
import app.auditorium.planning.VisitAnswer;
import app.auditorium.planning.VisitAnswers;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditNow;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of an audit to which an auditor cannot go: somebody else goes, it moves, or he goes nevertheless for a reason. */
class SettleAnswerDialog extends Dialog {

    private final VisitAnswers answers;
    private final Audits audits;
    private final ProposedDays proposed;
    private final VisitAnswer answer;
    private final Optional<AuditDetails> read;
    private final Runnable then;
    private final ProblemSummary problems = new ProblemSummary();
    private final RadioButtonGroup<How> how = Localised.of(new RadioButtonGroup<>());
    private final ComboBox<Candidate> by = problems.field("by", Localised.of(new ComboBox<>(Words.of("settle.by"))));
    private final Div other = new Div();
    private @Nullable DaysToChoose days;
    private final TextArea reason = problems.field("reason", Localised.of(new TextArea(Words.of("settle.reason"))));

    SettleAnswerDialog(VisitAnswers answers, Audits audits, ProposedDays proposed, VisitAnswer answer, Runnable then) {
        this.answers = answers;
        this.audits = audits;
        this.proposed = proposed;
        this.answer = answer;
        this.read = audits.details(answer.auditId());
        this.then = then;
        setHeaderTitle(Words.of(
                "answers.line", answer.auditor(), AuditWords.client(answer.organisation(), answer.organisationZh())));
        setWidth("min(540px, 94vw)");
        setCloseOnOutsideClick(false);
        Div why = new Div(new Dated(AuditWords.days(answer.start(), answer.end()) + " · " + answer.reason()));
        why.addClassName("muted");
        how.setLabel(Words.of("settle.how"));
        how.setItems(How.REPLACED, How.MOVED, How.KEPT);
        how.setItemLabelGenerator(one -> Words.of("settle.how." + one));
        List<Candidate> could = answers.couldGo(answer.auditId(), answer.auditorId());
        by.setItems(could);
        by.setItemLabelGenerator(Candidate::name);
        by.setHelperText(Words.of("settle.by.help"));
        if (answer.isAgreed()) {
            could.stream()
                    .filter(candidate -> candidate.auditorId().equals(answer.instead()))
                    .findFirst()
                    .ifPresent(by::setValue);
        }
        reason.setMaxLength(1000);
        reason.setHelperText(Words.of("settle.reason.help", answer.auditor()));
        how.addValueChangeListener(change -> show(change.getValue()));
        how.setValue(could.isEmpty() ? How.MOVED : How.REPLACED);
        Div form = new Div(problems, why);
        if (answer.isSwap()) {
            form.add(AnswersPanel.swap(answer));
        }
        form.add(how, by, other, reason);
        form.addClassName("form");
        add(form);
        Button settle = new Button(Words.of("settle.do"), click -> settle());
        settle.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), settle);
    }

    private void show(How chosen) {
        problems.clear();
        by.setVisible(chosen == How.REPLACED);
        other.setVisible(chosen == How.MOVED);
        if (chosen == How.MOVED && days == null) {
            // the best days are sought in the whole plan, so only for who wants another one
            days = new DaysToChoose(problems, proposed.others(answer.auditId()), answer.start());
            other.add(days);
        }
        reason.setVisible(chosen == How.KEPT);
    }

    private Settlement wanted() {
        return switch (how.getValue()) {
            case REPLACED ->
                new Settlement.Replaced(
                        by.getValue() == null ? null : by.getValue().auditorId());
            case MOVED -> Objects.requireNonNull(days).chosen(Settlement.Arranged::new, Settlement.Moved::new);
            case KEPT -> new Settlement.Kept(reason.getValue());
            case WITHDRAWN -> throw new IllegalStateException("The auditor alone takes it back");
        };
    }

    private void settle() {
        Told.step(
                answer.auditVersion(),
                version -> answers.settle(answer.id(), version, wanted()),
                this::now,
                problems,
                settled -> {
                    close();
                    Toasts.done(Words.of("settle.done." + how.getValue(), answer.auditor()));
                    then.run();
                });
    }

    /** What somebody else decided, and what became of the audit since it was read. */
    private Optional<Told.Now> now() {
        Optional<Settled> settled = answers.settled(answer.id());
        return audits.details(answer.auditId()).map(now -> {
            Stream<String> decided =
                    settled.stream().map(other -> ChangedParts.line(Words.of("settle.how"), null, said(other)));
            Stream<String> changed = read.stream().flatMap(before -> AuditNow.changes(before, now));
            return new Told.Now(
                    settled.isPresent() ? null : now.version(), new ChangedParts(Stream.concat(decided, changed)));
        });
    }

    private static String said(Settled settled) {
        return Stream.of(Words.of("settle.how." + settled.how()), settled.by(), settled.reason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
