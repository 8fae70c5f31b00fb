package app.auditorium.assignment;

import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a rule does not allow something: its id in DOMAIN and a text of {@code messages.properties}. */
public record Reason(String rule, String key, List<Object> args) {

    Reason(String rule, String key, Object... args) {
        this(rule, key, List.of(args));
    }

    /** A reason that another module finds. */
    public static Reason of(String rule, String key, Object... args) {
        return new Reason(rule, key, args);
    }

    public String text(Locale locale) {
        return Texts.of(locale, key, args.toArray());
    }

    Problem at(@Nullable String field) {
        return new Problem(Problem.Kind.RULE, field, rule, key, args);
    }
}
