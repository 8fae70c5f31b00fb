package app.auditorium.portal.certificate;

import app.auditorium.certification.ClientSite;
import app.auditorium.decision.CertificateWording.OfSite;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One site on the certificate: whether it is listed, its address as certified and in English, and its scope where that is a different one. */
@StyleSheet("look/certificate.css")
class SiteWordingFields extends Div {

    private final OfSite known;
    private final String name;
    private final Checkbox listed = new Checkbox(Words.of("certificates.site.listed"));
    private final TextField address = new TextField(Words.of("certificates.site.address.certified"));
    private final TextField addressEn = new TextField(Words.of("certificates.site.address"));
    private final TextArea chinese = new TextArea(Words.of("certificates.site.scope.zh"));
    private final TextArea english = new TextArea(Words.of("certificates.site.scope.en"));

    /**
     * @param wholeEstablishment every site belongs to the certificate, with its whole scope (C-38)
     */
    SiteWordingFields(ClientSite site, OfSite known, boolean wholeEstablishment) {
        this.known = known;
        this.name = site.name();
        addClassName("site-wording");
        address.setMaxLength(500);
        addressEn.setMaxLength(300);
        chinese.setMaxLength(2000);
        english.setMaxLength(2000);
        listed.setValue(known.listed());
        address.setValue(Objects.requireNonNullElse(known.address(), ""));
        if (!site.address().equals(known.address())) {
            address.setHelperText(Words.of("certificates.site.address.on-file", site.address()));
        }
        addressEn.setValue(Objects.requireNonNullElse(known.addressEn(), ""));
        chinese.setValue(Objects.requireNonNullElse(known.scopeZh(), ""));
        english.setValue(Objects.requireNonNullElse(known.scopeEn(), ""));
        listed.setVisible(!wholeEstablishment);
        listed.addValueChangeListener(event -> suit(wholeEstablishment));
        add(new H3(site.name()), listed, address, addressEn, chinese, english);
        suit(wholeEstablishment);
    }

    private void suit(boolean wholeEstablishment) {
        address.setVisible(listed.getValue());
        addressEn.setVisible(listed.getValue());
        chinese.setVisible(listed.getValue() && !wholeEstablishment);
        english.setVisible(listed.getValue() && !wholeEstablishment);
    }

    String name() {
        return name;
    }

    /** The words for a part. */
    static String key(String part) {
        return switch (part) {
            case "listed" -> "certificates.site.listed";
            case "address" -> "certificates.site.address.certified";
            case "addressEn" -> "certificates.site.address";
            case "scopeEn" -> "certificates.site.scope.en";
            case "scopeZh" -> "certificates.site.scope.zh";
            default -> "";
        };
    }

    OfSite value() {
        return new OfSite(
                known.siteId(),
                listed.getValue(),
                blankIsNull(address.getValue()),
                blankIsNull(addressEn.getValue()),
                blankIsNull(english.getValue()),
                blankIsNull(chinese.getValue()));
    }

    private static @Nullable String blankIsNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
