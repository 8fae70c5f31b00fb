package app.auditorium.portal.certificate;

import app.auditorium.decision.CertificateIssuer;
import app.auditorium.decision.CertificateIssuers;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Merged;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Name, address, accreditation, signatory and number pattern as certificates show them; the mark by upload. */
class IssuerForm extends Div {

    private static final int LARGEST_MARK = 1024 * 1024;

    private final CertificateIssuers issuers;
    private final ProblemSummary problems = new ProblemSummary();
    private final TextField name = field("name");
    private final TextField nameZh = field("nameZh");
    private final TextField address = field("address");
    private final TextField addressZh = field("addressZh");
    private final TextField accreditation = field("accreditation");
    private final TextField accreditationZh = field("accreditationZh");
    private final TextField signatory = field("signatory");
    private final TextField signatoryTitle = field("signatoryTitle");
    private final TextField signatoryTitleZh = field("signatoryTitleZh");
    private final TextField website = field("website");
    private final TextField numberPattern = field("numberPattern");
    private CertificateIssuer known;

    IssuerForm(CertificateIssuers issuers) {
        this.issuers = issuers;
        this.known = issuers.current();
        addClassName("form");
        numberPattern.setHelperText(Words.of("certificates.issuer.numberPattern.help"));
        Upload mark = Localised.of(new Upload(UploadHandler.inMemory(
                (about, bytes) -> getUI().ifPresent(ui -> ui.access(() -> told(issuers.mark(bytes)))))));
        mark.setMaxFiles(1);
        mark.setMaxFileSize(LARGEST_MARK);
        mark.setAcceptedFileTypes(".png", ".jpg", ".jpeg");
        mark.addFileRejectedListener(event -> Toasts.refused(event.getErrorMessage()));
        Button save = new Button(Words.of("certificates.save"), click -> told(issuers.change(typed())));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        NativeLabel markLabel = new NativeLabel(Words.of("certificates.issuer.mark"));
        Div marked = new Div(markLabel, mark);
        marked.addClassName("labelled");
        Div actions = new Div(save);
        actions.addClassName("actions");
        add(
                problems,
                pair(nameZh, name),
                pair(addressZh, address),
                pair(accreditationZh, accreditation),
                signatory,
                pair(signatoryTitleZh, signatoryTitle),
                pair(website, numberPattern),
                marked,
                actions);
        show();
    }

    private static Div pair(TextField one, TextField other) {
        Div pair = new Div(one, other);
        pair.addClassName("pair-of-fields");
        return pair;
    }

    private TextField field(String name) {
        return problems.field(name, new TextField(Words.of("certificates.issuer." + name)));
    }

    private void show() {
        name.setValue(known.name());
        numberPattern.setValue(known.numberPattern());
        set(nameZh, known.nameZh());
        set(address, known.address());
        set(addressZh, known.addressZh());
        set(accreditation, known.accreditation());
        set(accreditationZh, known.accreditationZh());
        set(signatory, known.signatory());
        set(signatoryTitle, known.signatoryTitle());
        set(signatoryTitleZh, known.signatoryTitleZh());
        set(website, known.website());
    }

    private CertificateIssuer typed() {
        return new CertificateIssuer(
                known.version(),
                numberPattern.getValue(),
                name.getValue(),
                words(nameZh),
                words(address),
                words(addressZh),
                words(accreditation),
                words(accreditationZh),
                words(signatory),
                words(signatoryTitle),
                words(signatoryTitleZh),
                words(website),
                known.mark());
    }

    private void told(Outcome<CertificateIssuer> outcome) {
        switch (outcome) {
            case Outcome.Done<CertificateIssuer>(var now) -> {
                problems.clear();
                known = now;
                show();
                Toasts.done(Words.of("certificates.issuer.saved"));
            }
            case Outcome.Refused<CertificateIssuer>(var why) -> problems.show(why);
            case Outcome.NotThere<CertificateIssuer> gone -> Toasts.refused(Words.of("certificates.stale"));
            case Outcome.Stale<CertificateIssuer> stale -> meanwhile(stale, issuers.current(), typed());
        }
    }

    private void meanwhile(Outcome.Stale<?> stale, CertificateIssuer now, CertificateIssuer typed) {
        CertificateIssuer read = known;
        new ChangedMeanwhile(
                        stale,
                        ChangedParts.between(read, now, part -> "certificates.issuer." + part),
                        () -> told(issuers.change(Merged.of(read, typed, now))),
                        () -> {
                            known = now;
                            show();
                        })
                .open();
    }

    private static void set(TextField field, @Nullable String value) {
        field.setValue(Objects.requireNonNullElse(value, ""));
    }

    private static @Nullable String words(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
