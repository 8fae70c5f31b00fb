package app.auditorium.portal.decision;

import app.auditorium.catalogue.Sectors;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.kernel.IafCode;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a certification is to cover from now on: its IAF codes and the words of its scope, as they are now unless changed. */
class ScopeFields extends Div {

    private final MultiSelectComboBox<String> codes;
    private final TextArea words;
    private final TextArea english;

    ScopeFields(
            ProblemSummary problems,
            Certifications certifications,
            Sectors sectors,
            CertificationDetails certification) {
        codes = problems.field("codes", Localised.of(new MultiSelectComboBox<>(Words.of("decision.codes"))));
        words = problems.field("scopeText", Localised.of(new TextArea(Words.of("certification.record.scope"))));
        english = problems.field("scopeTextEn", Localised.of(new TextArea(Words.of("certification.record.scope-en"))));
        addClassName("form");
        Set<String> offered = new TreeSet<>(certifications.accreditedCodes(certification.standard()));
        offered.addAll(certification.iafCodes());
        codes.setItems(offered);
        codes.setItemLabelGenerator(
                code -> code + " " + sectors.byCode(new IafCode(code)).shortName(Words.language()));
        words.setMaxLength(2000);
        english.setMaxLength(2000);
        english.setValue(Objects.requireNonNullElse(certification.scopeTextEn(), ""));
        english.setVisible(false);
        show(certification.iafCodes(), certification.scopeText());
        add(codes, words, english);
    }

    /** Asks for the words in English, too, as the certificate will say them. */
    void inBothLanguages(String help) {
        english.setVisible(true);
        english.setHelperText(help);
    }

    void show(List<String> wanted, @Nullable String text) {
        codes.setValue(new TreeSet<>(wanted));
        words.setValue(Objects.requireNonNullElse(text, ""));
    }

    void help(String text) {
        words.setHelperText(text);
    }

    /** The codes in their order; null while nothing is asked here. */
    @Nullable List<String> codes() {
        return isVisible() ? codes.getValue().stream().sorted().toList() : null;
    }

    @Nullable String words() {
        return isVisible() ? words.getValue() : null;
    }

    @Nullable String english() {
        return isVisible() ? english.getValue() : null;
    }

    void whenChanged(Runnable then) {
        codes.addValueChangeListener(event -> then.run());
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(event -> then.run());
    }
}
