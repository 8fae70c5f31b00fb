package app.auditorium.portal.audittime;

import app.auditorium.audittime.Adjustment;
import app.auditorium.audittime.TimedStandard;
import app.auditorium.catalogue.AuditTimeFactor;
import app.auditorium.catalogue.AuditTimeFactors;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reasons to take more or less time; those of the catalogue are offered, others may be typed. */
class AdjustmentRows extends Rows<Adjustment> {

    private final Runnable changed;
    private final List<String> offered;

    AdjustmentRows(AuditTimeFactors factors, Runnable changed) {
        this(factors.all(), changed);
    }

    /** With the reasons that are usual for one standard. */
    AdjustmentRows(AuditTimeFactors factors, StandardId standard, Runnable changed) {
        this(
                factors.of(TimedStandard.of(standard)
                        .map(table -> StandardId.valueOf(table.name()))
                        .orElse(standard)),
                changed);
    }

    private AdjustmentRows(List<AuditTimeFactor> factors, Runnable changed) {
        super("time.adjustment.add", "time.adjustment.remove", changed);
        this.changed = changed;
        this.offered =
                factors.stream().map(factor -> factor.name(Words.language())).toList();
    }

    @Override
    Row<Adjustment> row() {
        return new Line(offered, changed, null);
    }

    void add(Adjustment adjustment) {
        put(new Line(offered, changed, adjustment));
    }

    private static final class Line implements Row<Adjustment> {

        private final ComboBox<String> reason = Localised.of(new ComboBox<>(Words.of("time.reason")));
        private final BigDecimalField percent = Localised.of(new BigDecimalField(Words.of("time.percent")));

        Line(List<String> offered, Runnable changed, @Nullable Adjustment adjustment) {
            reason.setItems(offered);
            reason.setAllowCustomValue(true);
            reason.addCustomValueSetListener(typed -> reason.setValue(typed.getDetail()));
            reason.addClassName("grows");
            percent.setValueChangeMode(ValueChangeMode.LAZY);
            if (adjustment != null) {
                reason.setValue(adjustment.reason());
                percent.setValue(adjustment.percent());
            }
            reason.addValueChangeListener(change -> changed.run());
            percent.addValueChangeListener(change -> changed.run());
        }

        @Override
        public Component[] fields() {
            return new Component[] {reason, percent};
        }

        @Override
        public @Nullable Adjustment value() {
            String why = reason.getValue();
            BigDecimal how = percent.getValue();
            return why == null && how == null ? null : new Adjustment(why, how == null ? BigDecimal.ZERO : how);
        }

        @Override
        public void tie(ProblemSummary problems, String at) {
            problems.field(at + ".reason", reason);
            problems.field(at + ".percent", percent);
        }
    }
}
