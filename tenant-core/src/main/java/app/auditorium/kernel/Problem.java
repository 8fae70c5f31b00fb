package app.auditorium.kernel;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One reason why something is not possible: what happened, at which field, by which rule of DOMAIN, in the reader's language.
 *
 * @param kind what the caller did; the API answers 400, 422 or 422 with the field
 * @param field path of the input, such as {@code sites[1].employees}
 * @param rule id of the rule that refuses, such as {@code A-42}
 * @param key of the text in {@code messages.properties}, with {@code args} as {0}, {1} …
 */
public record Problem(
        Kind kind, @Nullable String field, @Nullable String rule, String key, List<Object> args) {

    /** Why the input is refused. */
    public enum Kind {
        /** Does not parse or cannot exist. */
        INVALID,
        /** Parses, and breaks a rule. */
        RULE,
        /** Names something that is not there, or not visible to the caller. */
        UNSEEN
    }

    public static Problem invalid(String field, String key, Object... args) {
        return new Problem(Kind.INVALID, field, null, key, List.of(args));
    }

    public static Problem rule(String rule, @Nullable String field, String key, Object... args) {
        return new Problem(Kind.RULE, field, rule, key, List.of(args));
    }

    public static Problem unseen(String field) {
        return new Problem(Kind.UNSEEN, field, null, "problem.unseen", List.of());
    }

    public String text(Locale locale) {
        return Texts.of(locale, key, args.toArray());
    }

    /** The same problem, seen from an outer record: {@code at("sites[2]")} turns {@code name} into {@code sites[2].name}. */
    public Problem at(String outer) {
        return new Problem(kind, field == null ? outer : outer + "." + field, rule, key, args);
    }
}
