package app.auditorium.portal.audit;

import app.auditorium.audit.Meeting;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The record of an opening or closing meeting. */
class MeetingForm extends Div {

    private final DatePicker day;
    private final TimePicker at = Localised.of(new TimePicker(Words.of("audit.meeting.at")));
    private final TextField place = Localised.of(new TextField(Words.of("audit.meeting.place")));
    private final TextArea attendees = Localised.of(new TextArea(Words.of("audit.meeting.attendees")));
    private final TextArea notes = Localised.of(new TextArea(Words.of("audit.meeting.notes")));

    /** @param prefix of the fields in problems, such as {@code opening} */
    MeetingForm(String prefix, LocalDate today, LocalTime suggested, String where, ProblemSummary problems) {
        addClassName("form");
        day = Localised.of(new DatePicker(Words.of("audit.meeting.day"), today));
        at.setLocale(Locale.UK);
        at.setStep(Duration.ofMinutes(15));
        at.setValue(suggested);
        place.setMaxLength(300);
        place.setValue(where.length() > 300 ? where.substring(0, 300) : where);
        attendees.setHelperText(Words.of("audit.meeting.attendees.help"));
        attendees.setRequiredIndicatorVisible(true);
        notes.setMaxLength(10_000);
        Div when = new Div(problems.field(prefix + ".day", day), problems.field(prefix + ".at", at));
        when.addClassName("row");
        add(
                when,
                problems.field(prefix + ".place", place),
                problems.field(prefix + ".attendees", attendees),
                problems.field(prefix + ".notes", notes));
    }

    /** Hears of the day as it is now and whenever it becomes another. */
    void onDay(Consumer<@Nullable LocalDate> heard) {
        heard.accept(day.getValue());
        day.addValueChangeListener(event -> heard.accept(event.getValue()));
    }

    Meeting written() {
        return new Meeting(
                day.getValue(),
                at.getValue(),
                place.getValue(),
                attendees.getValue().lines().toList(),
                notes.getValue());
    }
}
