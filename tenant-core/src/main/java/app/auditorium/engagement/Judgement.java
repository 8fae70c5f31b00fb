package app.auditorium.engagement;

import app.auditorium.engagement.ReviewCheck.Result;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Texts;
import java.util.List;
import java.util.Locale;

/**
 * What an automatic check of the review finds now, with its reason.
 *
 * @param key of the text in messages.properties, with {@code args}
 */
record Judgement(String rule, Result result, String key, List<Object> args) {

    static Judgement passed(String rule, String key, Object... args) {
        return new Judgement(rule, Result.PASSED, key, List.of(args));
    }

    static Judgement noted(String rule, String key, Object... args) {
        return new Judgement(rule, Result.NOTED, key, List.of(args));
    }

    static Judgement failed(String rule, String key, Object... args) {
        return new Judgement(rule, Result.FAILED, key, List.of(args));
    }

    ReviewCheck inWords() {
        return new ReviewCheck(rule, result, text(Locale.ENGLISH), text(Locale.TRADITIONAL_CHINESE));
    }

    private String text(Locale locale) {
        return Texts.of(locale, key, args.toArray());
    }

    Problem problem() {
        return new Problem(Problem.Kind.RULE, null, rule, key, args);
    }
}
