package app.auditorium.engagement;

import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Texts;
import java.util.List;
import java.util.Locale;

/**
 * What an automatic check of the review found, with its reason.
 *
 * @param key of the text in messages.properties, with {@code args}
 */
public record Judgement(String rule, Result result, String key, List<Object> args) {

    /** How it stands. */
    public enum Result {
        PASSED,
        /** To be considered; it stops nothing. */
        NOTED,
        /** The review cannot be completed. */
        FAILED
    }

    static Judgement passed(String rule, String key, Object... args) {
        return new Judgement(rule, Result.PASSED, key, List.of(args));
    }

    static Judgement noted(String rule, String key, Object... args) {
        return new Judgement(rule, Result.NOTED, key, List.of(args));
    }

    static Judgement failed(String rule, String key, Object... args) {
        return new Judgement(rule, Result.FAILED, key, List.of(args));
    }

    public String text(Locale locale) {
        return Texts.of(locale, key, args.toArray());
    }

    Problem problem() {
        return new Problem(Problem.Kind.RULE, null, rule, key, args);
    }
}
