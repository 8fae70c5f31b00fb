package app.auditorium.audittime;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of the working in the words in which it was shown when it was made, in both languages. */
public record KeptSection(@Nullable String place, List<Line> lines) {

    /** One line with its rule. */
    public record Line(String rule, String en, String zh) {

        public String text(Locale locale) {
            return locale.getLanguage().equals("zh") ? zh : en;
        }
    }

    public static List<KeptSection> of(PlannedTime time) {
        return time.working().stream()
                .map(section -> new KeptSection(
                        section.place(),
                        section.steps().stream()
                                .map(step -> new Line(
                                        step.rule(), step.text(Locale.ENGLISH), step.text(Locale.TRADITIONAL_CHINESE)))
                                .toList()))
                .toList();
    }
}
