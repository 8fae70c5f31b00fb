package app.auditorium.portal.audittime;

import app.auditorium.audittime.Headcount;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Who works there, by hours a day. */
class PeopleRows extends Rows<Headcount> {

    private final Runnable changed;

    PeopleRows(Runnable changed) {
        super("time.people.add", "time.people.remove", changed);
        this.changed = changed;
    }

    @Override
    Row<Headcount> row() {
        return new People(changed, null, BigDecimal.valueOf(8));
    }

    void add(@Nullable Integer people, BigDecimal hours) {
        put(new People(changed, people, hours));
    }

    private static final class People implements Row<Headcount> {

        private final IntegerField people = Localised.of(new IntegerField(Words.of("time.people")));
        private final BigDecimalField hours = Localised.of(new BigDecimalField(Words.of("time.hours")));

        People(Runnable changed, @Nullable Integer number, BigDecimal hoursPerDay) {
            people.setValue(number);
            people.setStepButtonsVisible(false);
            people.setValueChangeMode(ValueChangeMode.LAZY);
            hours.setValue(hoursPerDay);
            hours.setValueChangeMode(ValueChangeMode.LAZY);
            people.addValueChangeListener(change -> changed.run());
            hours.addValueChangeListener(change -> changed.run());
        }

        @Override
        public Component[] fields() {
            return new Component[] {people, hours};
        }

        @Override
        public @Nullable Headcount value() {
            Integer number = people.getValue();
            return number == null ? null : new Headcount(BigInteger.valueOf(number), hours.getValue());
        }

        @Override
        public void tie(ProblemSummary problems, String at) {
            problems.field(at + ".people", people);
            problems.field(at + ".hoursPerDay", hours);
        }
    }
}
