package app.auditorium.audittime;

import app.auditorium.kernel.Texts;
import java.util.List;
import java.util.Locale;

/** One line of the working: the rule that was applied and what came of it, as a key of the messages with its arguments. */
public record Step(String rule, String key, List<Object> args) {

    static Step of(String rule, String key, Object... args) {
        return new Step(rule, "audit-time." + key, List.of(args));
    }

    public String text(Locale locale) {
        return Texts.of(locale, key, args.toArray());
    }
}
