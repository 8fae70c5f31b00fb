package app.auditorium.standalone.demo;

import java.util.Locale;
import java.util.regex.Pattern;

/** Mends sentences that were put together from parts. */
final class Sentences {

    private static final Pattern START = Pattern.compile("(^|[.?!] )([a-z])");
    private static final Pattern BETWEEN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern BEFORE_LATIN = Pattern.compile("(?<=\\p{IsHan})(?=[A-Za-z0-9])");
    private static final Pattern AFTER_LATIN = Pattern.compile("(?<=[A-Za-z0-9%])(?=\\p{IsHan})");

    private Sentences() {}

    /** English sentences begin with a capital, whatever word came to stand there. */
    static String capitalised(String text) {
        return START.matcher(text)
                .replaceAll(start -> start.group(1) + start.group(2).toUpperCase(Locale.ROOT));
    }

    /** Latin words and figures stand apart from the Chinese about them, Chinese words do not. */
    static String spaced(String text) {
        String close = BETWEEN_CHINESE.matcher(text).replaceAll("");
        return AFTER_LATIN.matcher(BEFORE_LATIN.matcher(close).replaceAll(" ")).replaceAll(" ");
    }
}
