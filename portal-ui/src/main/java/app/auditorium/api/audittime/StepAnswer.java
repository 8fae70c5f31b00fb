package app.auditorium.api.audittime;

import app.auditorium.audittime.Step;
import java.util.List;
import java.util.Locale;

/** One line of the working, in the caller's language. */
record StepAnswer(String rule, String text) {

    static List<StepAnswer> of(List<Step> steps, Locale locale) {
        return steps.stream()
                .map(step -> new StepAnswer(step.rule(), step.text(locale)))
                .toList();
    }
}
