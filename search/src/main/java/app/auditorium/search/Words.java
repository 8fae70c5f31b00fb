package app.auditorium.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed into the search box, taken apart. All of it is plain text; there is no query language to get wrong. */
record Words(List<Word> all) {

    /** How a word is looked for. */
    enum Kind {
        /** As analysed: Chinese in pairs of characters, English by its stem, neighbours in their order. */
        RUN,
        /** Character by character: single Chinese characters, and phrases in quotation marks. */
        EXACT,
        /** A number behind "IAF": the code, or the same in the text. */
        IAF
    }

    /** One thing that must match somewhere. */
    record Word(String text, Kind kind) {}

    private static final Pattern PHRASE = Pattern.compile("[\"＂“”「]([^\"＂“”「」]*)[\"＂“”」]");
    private static final Pattern IAF =
            Pattern.compile("(?i)(?<![\\p{Alnum}])IAF[\\s　\\-:]?0?([1-9]|[12][0-9]|3[0-9])(?![\\p{Alnum}])");
    private static final Pattern SCRIPTS = Pattern.compile("\\p{IsHan}+|[^\\p{IsHan}]+");

    static Words in(String typed) {
        var words = new ArrayList<Word>();
        Matcher phrase = PHRASE.matcher(typed);
        int from = 0;
        while (phrase.find()) {
            loose(typed.substring(from, phrase.start()), words);
            if (!phrase.group(1).isBlank()) {
                words.add(new Word(phrase.group(1).strip(), Kind.EXACT));
            }
            from = phrase.end();
        }
        loose(typed.substring(from), words);
        return new Words(words.stream().distinct().toList());
    }

    private static void loose(String text, List<Word> words) {
        String narrow = narrowed(text);
        Matcher iaf = IAF.matcher(narrow);
        int from = 0;
        while (iaf.find()) {
            runs(narrow.substring(from, iaf.start()), words);
            words.add(new Word(iaf.group().strip(), Kind.IAF));
            from = iaf.end();
        }
        runs(narrow.substring(from), words);
    }

    private static void runs(String text, List<Word> words) {
        for (String run : text.split("[\\s\\p{Z}]+")) {
            Matcher script = SCRIPTS.matcher(run);
            while (script.find()) {
                String part = script.group();
                boolean oneCharacter = part.codePointCount(0, part.length()) == 1
                        && Character.UnicodeScript.of(part.codePointAt(0)) == Character.UnicodeScript.HAN;
                words.add(new Word(part, oneCharacter ? Kind.EXACT : Kind.RUN));
            }
        }
    }

    /** The code that an IAF word names, always with two digits. */
    static String iafCode(Word word) {
        Matcher number = IAF.matcher(word.text());
        return number.find() ? String.format(Locale.ROOT, "%02d", Integer.parseInt(number.group(1))) : "";
    }

    /** Full-width letters and digits, as Chinese keyboards make them, are those of ASCII. */
    private static String narrowed(String text) {
        return text.codePoints()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
