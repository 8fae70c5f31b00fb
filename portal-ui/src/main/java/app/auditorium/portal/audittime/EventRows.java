package app.auditorium.portal.audittime;

import app.auditorium.certification.DecisionKind;
import app.auditorium.certification.TimelineQuestion.Event;
import app.auditorium.certification.TimelineQuestion.Type;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened to a certification and when; typed in any order, asked in the order of the days. */
class EventRows extends Rows<Event> {

    private final Runnable changed;

    EventRows(Runnable changed) {
        super("timeline.add", "timeline.remove", changed);
        this.changed = changed;
    }

    @Override
    Row<Event> row() {
        return new Line(changed, null, null);
    }

    void add(Type type, @Nullable DecisionKind kind) {
        put(new Line(changed, type, kind));
    }

    /** In the order of their days. */
    @Override
    List<Row<Event>> filled() {
        return super.filled().stream()
                .sorted(Comparator.comparing(EventRows::day))
                .toList();
    }

    private static LocalDate day(Row<Event> row) {
        return Objects.requireNonNull(Objects.requireNonNull(row.value()).date());
    }

    /** An event of one type; decisions each by themselves. */
    private record What(Type type, @Nullable DecisionKind kind) {

        static List<What> all() {
            var all = new ArrayList<What>();
            for (Type type : Type.values()) {
                if (type == Type.DECISION) {
                    for (DecisionKind kind : DecisionKind.values()) {
                        all.add(new What(type, kind));
                    }
                } else {
                    all.add(new What(type, null));
                }
            }
            return all;
        }

        String name() {
            return kind == null ? Words.of("decision.life.type." + type) : Words.of("decision.life.DECISION." + kind);
        }

        boolean mayLeaveMajors() {
            return type == Type.STAGE_2_END || type == Type.SURVEILLANCE || type == Type.RECERTIFICATION_AUDIT;
        }
    }

    private static final class Line implements Row<Event> {

        private final Select<What> what = Localised.of(new Select<>());
        private final DatePicker day = Localised.of(new DatePicker(Words.of("timeline.day")));
        private final IntegerField majors = Localised.of(new IntegerField(Words.of("timeline.majors")));
        private final DatePicker expiry = Localised.of(new DatePicker(Words.of("timeline.expiry")));

        Line(Runnable changed, @Nullable Type type, @Nullable DecisionKind kind) {
            what.setLabel(Words.of("timeline.what"));
            what.setItems(What.all());
            what.setItemLabelGenerator(each -> each == null ? "" : each.name());
            what.addClassName("grows");
            if (type != null) {
                what.setValue(new What(type, kind));
            }
            majors.setValueChangeMode(ValueChangeMode.LAZY);
            arrange();
            what.addValueChangeListener(change -> {
                arrange();
                changed.run();
            });
            day.addValueChangeListener(change -> changed.run());
            majors.addValueChangeListener(change -> changed.run());
            expiry.addValueChangeListener(change -> changed.run());
        }

        private void arrange() {
            What chosen = what.getValue();
            majors.setVisible(chosen != null && chosen.mayLeaveMajors());
            expiry.setVisible(chosen != null && chosen.type == Type.TRANSFER_IN);
        }

        @Override
        public Component[] fields() {
            return new Component[] {what, day, majors, expiry};
        }

        @Override
        public @Nullable Event value() {
            What chosen = what.getValue();
            LocalDate on = day.getValue();
            if (on == null) {
                return null;
            }
            return chosen == null
                    ? new Event(null, on, null, null, null)
                    : new Event(
                            chosen.type,
                            on,
                            chosen.kind,
                            majors.isVisible() ? majors.getValue() : null,
                            expiry.isVisible() ? expiry.getValue() : null);
        }

        @Override
        public void tie(ProblemSummary problems, String at) {
            problems.field(at, day);
            problems.field(at + ".type", what);
            problems.field(at + ".kind", what);
            problems.field(at + ".date", day);
            problems.field(at + ".openMajors", majors);
            problems.field(at + ".expiry", expiry);
        }
    }
}
