package app.auditorium.portal.engagement;

import app.auditorium.engagement.PaperSignature;
import app.auditorium.engagement.QuoteDetails;
import app.auditorium.engagement.Signature;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Signs one version of an offer: a sentence to agree to, and the name typed out. */
class SignDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();
    private final Checkbox agreed;
    private final TextField name = Localised.of(new TextField(Words.of("sign.name")));
    private final TextField source = Localised.of(new TextField(Words.of("application.field.source")));
    private final DatePicker sourceOn = Localised.of(new DatePicker(Words.of("sign.on")));
    private final QuoteDetails quote;
    private @Nullable String fileName;
    private byte @Nullable [] content;

    SignDialog(QuoteDetails quote, String title, String text) {
        this.quote = quote;
        agreed = new Checkbox(Signature.intent(Words.language(), quote.number()));
        setHeaderTitle(title);
        setWidth("min(560px, 94vw)");
        setCloseOnOutsideClick(false);
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(120);
        name.setHelperText(Words.of("sign.name.help"));
        problems.field("typedName", name);
        problems.field("agreed", agreed);
        problems.field("source", source);
        problems.field("sourceOn", sourceOn);
        Div form = new Div(
                problems,
                new Paragraph(text),
                new Paragraph(
                        Words.of("sign.what", quote.number(), quote.total().shown())),
                new RuleTag("A-26"),
                agreed,
                name);
        form.addClassName("form");
        add(form);
    }

    void sign(Function<Signature, ? extends Outcome<?>> act, Runnable done) {
        go(Words.of("sign.act"), () -> act.apply(signature()), done);
    }

    void signPaper(Function<PaperSignature, ? extends Outcome<?>> act, Runnable done) {
        agreed.setLabel(Signature.intentOnPaper(Words.language(), quote.number()));
        Upload upload = Localised.of(new Upload());
        upload.setUploadHandler(UploadHandler.inMemory((about, bytes) -> getUI().ifPresent(ui -> ui.access(() -> {
            fileName = about.fileName();
            content = bytes;
        }))));
        upload.setMaxFiles(1);
        problems.field("file", upload);
        Div more = new Div(source, sourceOn, upload);
        more.addClassName("form");
        add(more);
        go(
                Words.of("sign.paper.act"),
                () -> act.apply(
                        new PaperSignature(signature(), source.getValue(), sourceOn.getValue(), fileName, content)),
                done);
    }

    private void go(String label, java.util.function.Supplier<? extends Outcome<?>> act, Runnable done) {
        Button go = new Button(label, Sign.PENCIL.icon(), click -> take(act.get(), done));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), go);
        open();
    }

    private <T> void take(Outcome<T> outcome, Runnable done) {
        Told.outcome(outcome, problems, value -> {
            close();
            done.run();
        });
    }

    private Signature signature() {
        return new Signature(quote.id(), name.getValue(), agreed.getValue());
    }
}
