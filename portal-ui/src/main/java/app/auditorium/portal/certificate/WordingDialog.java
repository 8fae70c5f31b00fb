package app.auditorium.portal.certificate;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.ClientSite;
import app.auditorium.decision.CertificateWording;
import app.auditorium.decision.CertificateWording.OfSite;
import app.auditorium.decision.CertificateWordings;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Merged;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the next revision words the scope, and whether the client is listed publicly. */
class WordingDialog extends Dialog {

    private final CertificateWordings wordings;
    private final UUID certification;
    private final Supplier<WordingDialog> again;
    private final CertificateWording read;
    private final Runnable then;
    private final ProblemSummary problems = new ProblemSummary();
    private final TextArea chinese = problems.field("scopeZh", new TextArea(Words.of("certificates.scope.zh")));
    private final TextArea english = problems.field("scopeEn", new TextArea(Words.of("certificates.scope.en")));
    private final Checkbox confidential = new Checkbox(Words.of("certificates.confidential"));
    private final List<SiteWordingFields> sites;

    WordingDialog(
            CertificateWordings wordings,
            Certifications certifications,
            CertificationDetails certification,
            Runnable then) {
        this.then = then;
        this.wordings = wordings;
        this.certification = certification.id();
        this.again = () -> new WordingDialog(wordings, certifications, certification, then);
        CertificateWording known = wordings.of(certification.id()).orElseThrow();
        setHeaderTitle(Words.of("certificates.wording"));
        setWidth("min(640px, 94vw)");
        setCloseOnOutsideClick(false);
        chinese.setMaxLength(2000);
        english.setMaxLength(2000);
        chinese.setValue(Objects.requireNonNullElse(known.scopeZh(), ""));
        english.setValue(Objects.requireNonNullElse(known.scopeEn(), ""));
        confidential.setValue(known.confidential());
        Map<UUID, ClientSite> named = certifications.sites(certification.organisationId()).stream()
                .collect(Collectors.toMap(ClientSite::id, Function.identity()));
        sites = known.sites().stream()
                .filter(site -> named.containsKey(site.siteId()))
                .map(site -> new SiteWordingFields(
                        Objects.requireNonNull(named.get(site.siteId())),
                        site,
                        certification.standard() == StandardId.TOSHMS))
                .toList();
        read = typed(known.version());
        confidential.setHelperText(Words.of("certificates.confidential.help"));
        Div form = new Div(problems);
        wordings.outdated(certification.id()).ifPresent(old -> form.add(new OutdatedNote(old)));
        form.add(chinese, english, confidential);
        form.add(List.copyOf(sites));
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("certificates.save"), click -> save(read, typed(read.version())));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private CertificateWording typed(int version) {
        return new CertificateWording(
                certification,
                version,
                english.getValue(),
                chinese.getValue(),
                confidential.getValue(),
                sites.stream().map(SiteWordingFields::value).toList());
    }

    private void save(CertificateWording before, CertificateWording wanted) {
        switch (wordings.change(wanted)) {
            case Outcome.Done<CertificateWording> done -> {
                close();
                Toasts.done(Words.of("certificates.wording.saved"));
                then.run();
            }
            case Outcome.Refused<CertificateWording>(var why) -> problems.show(why);
            case Outcome.NotThere<CertificateWording> gone -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<CertificateWording> stale -> {
                WordingDialog now = again.get();
                new ChangedMeanwhile(
                                stale,
                                new ChangedParts(changed(before, now)),
                                () -> save(now.read, Merged.of(before, wanted, now.read)),
                                () -> {
                                    close();
                                    now.open();
                                })
                        .open();
            }
        }
    }

    private static Stream<String> changed(CertificateWording before, WordingDialog now) {
        Map<UUID, OfSite> then = before.sites().stream().collect(Collectors.toMap(OfSite::siteId, Function.identity()));
        Stream<String> ofSites = now.sites.stream()
                .flatMap(site -> Stream.ofNullable(then.get(site.value().siteId()))
                        .flatMap(was -> ChangedParts.lines(was, site.value(), SiteWordingFields::key))
                        .map(line -> site.name() + " · " + line));
        return Stream.concat(ChangedParts.lines(before, now.read, WordingDialog::key), ofSites);
    }

    private static String key(String part) {
        return switch (part) {
            case "scopeEn" -> "certificates.scope.en";
            case "scopeZh" -> "certificates.scope.zh";
            case "confidential" -> "certificates.confidential";
            default -> "";
        };
    }
}
