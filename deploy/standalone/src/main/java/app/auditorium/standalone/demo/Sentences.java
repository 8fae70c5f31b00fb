package app.auditorium.standalone.demo;

import java.util.regex.Pattern;

/** English sentences begin with a capital, whatever word came to stand there. */
final class Sentences {

    private static final Pattern START = Pattern.compile("(^|[.?!] )([a-z])");

    private Sentences() {}

    static String capitalised(String text) {
        return START.matcher(text).replaceAll(start -> start.group(1) + start.group(2).toUpperCase(java.util.Locale.ROOT));
    }
}
