package app.auditorium.portal.certificate;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.decision.CertificateWording;
import app.auditorium.decision.CertificateWordings;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;

/** How the next revision words the scope, and whether the client is listed publicly. */
class WordingDialog extends Dialog {

    private final CertificateWordings wordings;
    private final CertificateWording known;
    private final ProblemSummary problems = new ProblemSummary();
    private final TextArea chinese = problems.field("scopeZh", new TextArea(Words.of("certificates.scope.zh")));
    private final TextArea english = problems.field("scopeEn", new TextArea(Words.of("certificates.scope.en")));
    private final Checkbox confidential = new Checkbox(Words.of("certificates.confidential"));

    WordingDialog(CertificateWordings wordings, CertificationDetails certification) {
        this.wordings = wordings;
        this.known = wordings.of(certification.id()).orElseThrow();
        setHeaderTitle(Words.of("certificates.wording"));
        setWidth("min(640px, 94vw)");
        chinese.setMaxLength(2000);
        english.setMaxLength(2000);
        chinese.setValue(Objects.requireNonNullElse(known.scopeZh(), ""));
        english.setValue(Objects.requireNonNullElse(known.scopeEn(), ""));
        confidential.setValue(known.confidential());
        Div form = new Div(problems, chinese, english, confidential);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("certificates.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private void save() {
        Outcome<CertificateWording> outcome = wordings.change(new CertificateWording(
                known.certificationId(),
                known.version(),
                english.getValue(),
                chinese.getValue(),
                confidential.getValue(),
                known.sites()));
        switch (outcome) {
            case Outcome.Done<CertificateWording> done -> {
                close();
                Toasts.done(Words.of("certificates.wording.saved"));
            }
            case Outcome.Refused<CertificateWording>(var why) -> problems.show(why);
            case Outcome.NotThere<CertificateWording> gone -> close();
            case Outcome.Stale<CertificateWording> stale -> Toasts.refused(Words.of("certificates.stale"));
        }
    }
}
