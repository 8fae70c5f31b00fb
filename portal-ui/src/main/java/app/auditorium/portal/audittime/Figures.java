package app.auditorium.portal.audittime;

import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;

/** The figures of a result, the one that matters set apart. */
class Figures extends DescriptionList {

    Figures() {
        addClassName("time-figures");
    }

    Figures main(String label, String value) {
        return put(label, value, "main");
    }

    Figures main(String label, Component value) {
        return say(Words.of(label), value, "main");
    }

    Figures also(String label, String value) {
        return put(label, value, "also");
    }

    static String days(BigDecimal days) {
        return Words.of("time.days", days.stripTrailingZeros().toPlainString(), days);
    }

    /** With a name that somebody typed. */
    Figures named(String name, String value) {
        return say(name, value, "also");
    }

    private Figures put(String label, String value, String cssClass) {
        return say(Words.of(label), value, cssClass);
    }

    private Figures say(String name, String value, String cssClass) {
        Span figure = new Span(value);
        figure.addClassName("figure-value");
        return say(name, figure, cssClass);
    }

    private Figures say(String name, Component figure, String cssClass) {
        Term term = new Term(name);
        Description description = new Description(figure);
        term.addClassName(cssClass);
        description.addClassName(cssClass);
        add(term, description);
        return this;
    }
}
