package app.auditorium.portal.audittime;

import app.auditorium.audittime.TimedStandard;
import app.auditorium.kernel.Complexity;
import app.auditorium.portal.Localised;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Fields that calculators and wizard have in common. */
final class TimeFields {

    private TimeFields() {}

    static String name(TimedStandard standard) {
        return standard.name().replace('_', ' ');
    }

    static Select<Complexity> complexity(Runnable changed) {
        Select<Complexity> complexity = Localised.of(new Select<>());
        complexity.setLabel(Words.of("time.complexity"));
        complexity.setItemLabelGenerator(each -> Words.of("time.complexity." + each));
        complexity.addValueChangeListener(change -> changed.run());
        return complexity;
    }

    /** Only what the table of a standard knows; what was chosen stays where it can. */
    static void offer(Select<Complexity> field, @Nullable TimedStandard standard) {
        Complexity chosen = field.getValue();
        field.setItems(Arrays.stream(Complexity.values())
                .filter(each -> each != Complexity.LIMITED || standard == TimedStandard.ISO_14001)
                .toList());
        if (chosen != Complexity.LIMITED || standard == TimedStandard.ISO_14001) {
            field.setValue(chosen);
        }
        field.setVisible(standard != TimedStandard.ISO_9001);
    }

    static IntegerField whole(String key, Runnable changed) {
        IntegerField field = Localised.of(new IntegerField(Words.of(key)));
        field.setStepButtonsVisible(false);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    static BigDecimalField decimal(String key, Runnable changed) {
        BigDecimalField field = Localised.of(new BigDecimalField(Words.of(key)));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    static @Nullable BigInteger number(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? null : BigInteger.valueOf(value);
    }

    /** A group of fields under a heading, with the rules behind it. */
    static Div group(String titleKey, String helpKey, Component fields, String... rules) {
        Div head = new Div(new H3(Words.of(titleKey)));
        head.addClassName("row");
        for (String rule : rules) {
            head.add(new RuleTag(rule));
        }
        Paragraph help = new Paragraph(Words.of(helpKey));
        help.addClassNames("muted", "small");
        Div group = new Div(head, help, fields);
        group.addClassNames("stack", "tight", "time-group");
        return group;
    }
}
