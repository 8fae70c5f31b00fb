package app.auditorium.portal.certificate;

import app.auditorium.decision.CertificateIssuers;
import app.auditorium.decision.Certificates;
import app.auditorium.decision.SigningKeyDetails;
import app.auditorium.decision.SigningKeys;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Destination;
import app.auditorium.portal.Facts;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Locale;

/** How the body presents itself on certificates, and the keys it signs them with. */
@Route("certificates/setup")
@OpenTo(value = Role.ADMINISTRATOR, in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.certificates", sign = Sign.KEY, order = 60, group = Destination.Group.MANAGE)
@StyleSheet("look/certificate.css")
class SigningView extends Div implements HasDynamicTitle {

    private final SigningKeys keys;
    private final Panel panel = new Panel(Words.of("certificates.keys"));

    SigningView(SigningKeys keys, CertificateIssuers issuers, Certificates certificates) {
        this.keys = keys;
        addClassName("page");
        Button missing = new Button(Words.of("certificates.missing"), Sign.AWARD.icon(), click -> {
            int issued = certificates.issueMissing();
            Toasts.done(Words.of("certificates.missing.done", issued));
        });
        Div columns = new Div(new Panel(Words.of("certificates.issuer"), new IssuerForm(issuers)), panel);
        columns.addClassName("with-side");
        add(
                new PageHeader(Words.of("nav.certificates"))
                        .summary(Words.of("certificates.setup.summary"))
                        .actions(missing),
                columns);
        panel.actions(
                new Button(Words.of("certificates.keys.renew"), Sign.KEY.icon(), click -> renew()),
                new Button(
                        Words.of("certificates.keys.replace"),
                        Sign.UPLOAD.icon(),
                        click -> new ReplaceKeyDialog(keys, this::show).open()));
        show();
    }

    private void renew() {
        ConfirmDialogs.ask(
                Words.of("certificates.keys.renew"),
                Words.of("certificates.keys.renew.text"),
                Words.of("certificates.keys.renew.do"),
                () -> {
                    keys.renew();
                    Toasts.done(Words.of("certificates.keys.replaced"));
                    show();
                });
    }

    private void show() {
        panel.body().removeAll();
        Span help = new Span(Words.of("certificates.keys.help"));
        help.addClassName("muted");
        UnorderedList list = new UnorderedList();
        list.addClassName("signing-keys");
        keys.all().forEach(key -> list.add(line(key)));
        panel.body().add(help, list);
    }

    private static ListItem line(SigningKeyDetails key) {
        Span print = new Span(shown(key.fingerprint()));
        print.addClassNames("small", "breaks");
        Facts facts = new Facts()
                .fact("certificates.keys.organisation", key.organisation().orElse(key.subject()))
                .fact(
                        "certificates.keys.country",
                        key.country()
                                .map(code -> Locale.of("", code).getDisplayCountry(Words.language()))
                                .orElse(null))
                .fact("certificates.keys.origin", Words.of("certificates.keys." + key.origin()))
                .fact("certificates.keys.issuer", key.issuedBy().orElse(null))
                .fact("certificates.keys.from", Moments.shown(key.validFrom()))
                .fact("certificates.keys.until", Moments.shown(key.validUntil()))
                .fact("certificates.keys.algorithm", Words.of("certificates.keys.algorithm." + key.algorithm()))
                .fact("certificates.keys.fingerprint", print);
        return new ListItem(
                key.retiredAt() == null
                        ? new Tag(Tone.GREEN, Words.of("certificates.keys.active"))
                        : new Tag(Tone.NEUTRAL, Words.of("certificates.keys.retired", Moments.shown(key.retiredAt()))),
                facts);
    }

    /** In groups of four, as people compare them. */
    private static String shown(String fingerprint) {
        return fingerprint.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.certificates");
    }
}
