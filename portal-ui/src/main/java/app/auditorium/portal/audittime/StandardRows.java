package app.auditorium.portal.audittime;

import app.auditorium.audittime.IntegratedQuestion;
import app.auditorium.audittime.TimedStandard;
import app.auditorium.catalogue.AuditTimeFactors;
import app.auditorium.kernel.Complexity;
import app.auditorium.portal.ProblemSummary;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The standards of an integrated audit, each with its complexity and adjustments. */
class StandardRows extends Div {

    private final List<One> all;

    StandardRows(AuditTimeFactors factors, Runnable changed) {
        addClassName("stack");
        all = Arrays.stream(TimedStandard.values())
                .map(standard -> new One(standard, factors, changed))
                .toList();
        all.forEach(this::add);
    }

    List<IntegratedQuestion.@Nullable Part> values() {
        return all.stream()
                .filter(One::chosen)
                .<IntegratedQuestion.@Nullable Part>map(One::value)
                .toList();
    }

    boolean isReady() {
        List<One> chosen = all.stream().filter(One::chosen).toList();
        return chosen.size() > 1 && chosen.stream().allMatch(One::isReady);
    }

    void tie(ProblemSummary problems) {
        int at = 0;
        for (One one : all) {
            if (one.chosen()) {
                one.adjustments.tie(problems, "standards[" + at + "].adjustments");
                problems.field("standards[" + at++ + "].complexity", one.complexity);
            }
        }
    }

    private static final class One extends Div {

        private final TimedStandard standard;
        private final Checkbox chosen;
        private final Select<Complexity> complexity;
        private final AdjustmentRows adjustments;

        One(TimedStandard standard, AuditTimeFactors factors, Runnable changed) {
            this.standard = standard;
            addClassNames("input-card", "stack", "tight");
            chosen = new Checkbox(TimeFields.name(standard));
            chosen.setValue(standard != TimedStandard.ISO_45001);
            complexity = TimeFields.complexity(changed);
            adjustments = new AdjustmentRows(factors, changed);
            chosen.addValueChangeListener(change -> {
                arrange();
                changed.run();
            });
            add(chosen, complexity, adjustments);
            arrange();
        }

        private void arrange() {
            TimeFields.offer(complexity, standard);
            complexity.setVisible(chosen.getValue() && standard != TimedStandard.ISO_9001);
            adjustments.setVisible(chosen.getValue());
        }

        private boolean chosen() {
            return chosen.getValue();
        }

        private boolean isReady() {
            return standard == TimedStandard.ISO_9001 || complexity.getValue() != null;
        }

        private IntegratedQuestion.Part value() {
            return new IntegratedQuestion.Part(standard, complexity.getValue(), adjustments.values());
        }
    }
}
