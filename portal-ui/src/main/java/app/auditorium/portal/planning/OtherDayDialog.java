package app.auditorium.portal.planning;

import app.auditorium.audit.AuditDetails;
import app.auditorium.kernel.Outcome;
import app.auditorium.planning.AskedDays;
import app.auditorium.planning.ProposedDays;
import app.auditorium.portal.Dated;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** Moves an audit whose client asked for another day to a day for which it did not ask. */
class OtherDayDialog extends Dialog {

    OtherDayDialog(AskedDays days, ProposedDays proposed, AskedDays.Asked asked, Consumer<AuditDetails> then) {
        setHeaderTitle(AuditWords.client(asked.organisation(), asked.organisationZh()));
        setWidth("min(540px, 94vw)");
        setCloseOnOutsideClick(false);
        Dated wanted = new Dated(Words.of("asked.line", AuditWords.days(asked.start(), asked.end()), asked.wanted()));
        wanted.addClassName("muted");
        ProblemSummary problems = new ProblemSummary();
        DaysToChoose choose = new DaysToChoose(problems, proposed.others(asked.audit()), asked.start());
        Div form = new Div(problems, wanted, choose);
        form.addClassName("form");
        add(form);
        Button move = new Button(Words.of("year.move"), click -> {
            Outcome<AuditDetails> outcome = choose.chosen(
                    proposal -> days.take(asked.audit(), asked.version(), proposal),
                    day -> days.move(asked.audit(), asked.version(), day));
            Told.outcome(outcome, problems, moved -> {
                close();
                then.accept(moved);
            });
        });
        move.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), move);
    }
}
