package app.auditorium.portal.certificate;

import app.auditorium.decision.SigningKeyDetails;
import app.auditorium.decision.SigningKeys;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;

/** Takes a PKCS#12 file and its password, once. */
class ReplaceKeyDialog extends Dialog {

    private static final int MOST_BYTES = 100_000;

    private final SigningKeys keys;
    private final Runnable then;
    private final ProblemSummary problems = new ProblemSummary();
    private final PasswordField password =
            problems.field("password", new PasswordField(Words.of("certificates.keys.password")));
    private byte[] file = new byte[0];

    ReplaceKeyDialog(SigningKeys keys, Runnable then) {
        this.keys = keys;
        this.then = then;
        setHeaderTitle(Words.of("certificates.keys.replace"));
        setWidth("min(520px, 94vw)");
        Upload upload = Localised.of(new Upload(
                UploadHandler.inMemory((about, bytes) -> getUI().ifPresent(ui -> ui.access(() -> file = bytes)))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes(".p12", ".pfx");
        upload.addFileRejectedListener(event -> Toasts.refused(event.getErrorMessage()));
        problems.field("file", upload);
        Div form = new Div(problems, new Paragraph(Words.of("certificates.keys.replace.help")), upload, password);
        form.addClassName("form");
        add(form);
        Button replace = new Button(Words.of("certificates.keys.replace.do"), click -> replace());
        replace.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), replace);
    }

    private void replace() {
        Outcome<SigningKeyDetails> outcome =
                keys.replace(file, password.getValue().toCharArray());
        switch (outcome) {
            case Outcome.Done<SigningKeyDetails> done -> {
                close();
                Toasts.done(Words.of("certificates.keys.replaced"));
                then.run();
            }
            case Outcome.Refused<SigningKeyDetails>(var why) -> problems.show(why);
            case Outcome.NotThere<SigningKeyDetails> gone -> close();
            case Outcome.Stale<SigningKeyDetails> stale -> close();
        }
    }
}
