package app.auditorium.portal.certificate;

import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.Certificates;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;

/** Issues a corrected revision, with the reason that is kept with it. */
class CorrectDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();
    private final TextArea reason = problems.field("reason", new TextArea(Words.of("certificates.correct.reason")));

    CorrectDialog(Certificates certificates, UUID certification, Runnable then) {
        setHeaderTitle(Words.of("certificates.correct"));
        setWidth("min(520px, 94vw)");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(1000);
        Div form = new Div(problems, new Paragraph(Words.of("certificates.correct.help")), reason);
        form.addClassName("form");
        add(form);
        Button issue = new Button(Words.of("certificates.correct.do"), click -> {
            Outcome<List<CertificateDetails>> outcome = certificates.correct(certification, reason.getValue());
            switch (outcome) {
                case Outcome.Done<List<CertificateDetails>> done -> {
                    close();
                    Toasts.done(Words.of("certificates.corrected"));
                    then.run();
                }
                case Outcome.Refused<List<CertificateDetails>>(var why) -> problems.show(why);
                case Outcome.NotThere<List<CertificateDetails>> gone -> close();
                case Outcome.Stale<List<CertificateDetails>> stale -> close();
            }
        });
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), issue);
    }
}
