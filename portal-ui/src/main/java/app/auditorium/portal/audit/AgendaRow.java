package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditPlan.Line;
import app.auditorium.audit.AuditPlan.Person;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of the agenda: day, from, to, who, what, where, and whether it is a break or a journey. */
class AgendaRow extends Div {

    private final Select<LocalDate> day = Localised.of(new Select<>());
    private final TimePicker from = time("audit.plan.line.from");
    private final TimePicker to = time("audit.plan.line.to");
    private final MultiSelectComboBox<Person> people =
            Localised.of(new MultiSelectComboBox<>(Words.of("audit.plan.line.who")));
    private final TextField words = text("audit.plan.line.words", 500);
    private final TextField what = text("audit.plan.line.what", 1000);
    private final TextField place = text("audit.plan.line.place", 500);
    private final Checkbox pause = new Checkbox(Words.of("audit.plan.line.pause"));

    AgendaRow(AuditDetails audit, Line line) {
        addClassName("agenda-row");
        day.setLabel(Words.of("audit.plan.line.day"));
        day.setItems(audit.start().datesUntil(audit.end().plusDays(1)).toList());
        if (line.day() != null
                && !line.day().isBefore(audit.start())
                && !line.day().isAfter(audit.end())) {
            day.setValue(line.day());
        }
        set(from, line.from());
        set(to, line.to());
        List<Person> team = Person.of(audit.team());
        Line told = line.recognised(team);
        List<Person> left = told.strangers(audit.team());
        people.setItems(Stream.concat(team.stream(), left.stream()).toList());
        people.setItemLabelGenerator(
                person -> left.contains(person) ? Words.of("audit.plan.line.left", person.name()) : person.name());
        people.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        people.setValue(Stream.concat(
                        team.stream()
                                .filter(person -> told.people().stream()
                                        .anyMatch(one -> one.auditorId().equals(person.auditorId()))),
                        left.stream())
                .toList());
        words.setValue(told.who());
        Div who = new Div(people);
        if (!told.who().isEmpty()) {
            who.add(words);
        }
        who.addClassNames("stack", "tight");
        what.setValue(line.what());
        place.setValue(line.place());
        Button remove = new Button(Sign.TRASH.icon(), click -> removeFromParent());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(Words.of("audit.plan.line.remove"));
        pause.setValue(line.pause());
        add(day, from, to, who, what, place, pause, remove);
    }

    /** Ties the fields of the row to problems of the line at a path such as {@code plan.agenda[2]}. */
    void tie(ProblemSummary problems, String at) {
        problems.field(at + ".day", day);
        problems.field(at + ".from", from);
        problems.field(at + ".who", people);
        problems.field(at + ".what", what);
        problems.field(at + ".place", place);
    }

    Line written() {
        return new Line(
                day.getValue(),
                from.getValue(),
                to.getValue(),
                List.copyOf(people.getValue()),
                words.getValue(),
                what.getValue(),
                place.getValue(),
                pause.getValue());
    }

    private static void set(TimePicker picker, @Nullable LocalTime time) {
        if (time != null) {
            picker.setValue(time);
        }
    }

    private static TimePicker time(String label) {
        TimePicker picker = Localised.of(new TimePicker(Words.of(label)));
        picker.setLocale(Locale.UK);
        picker.setStep(Duration.ofMinutes(30));
        return picker;
    }

    private static TextField text(String label, int most) {
        TextField field = Localised.of(new TextField(Words.of(label)));
        field.setMaxLength(most);
        return field;
    }
}
