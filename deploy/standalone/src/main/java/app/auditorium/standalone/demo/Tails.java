package app.auditorium.standalone.demo;

import java.util.List;

/** Closing sentences: always where a statement has hardly anything of its own, now and then elsewhere. */
final class Tails {

    private static final int NOW_AND_THEN = 18;
    private static final int OFTEN_NOT = 35;

    private final List<String[]> rows = DataFile.rows("tails.tsv", 3);

    String after(Pattern pattern, Language language, char grade, Dice dice) {
        long own = pattern.statement()
                .codePoints()
                .filter(c -> c == '{' || c == '<')
                .count();
        if (own == 2 && dice.chance(OFTEN_NOT) || own > 2 && !dice.chance(NOW_AND_THEN)) {
            return "";
        }
        List<String> fitting = rows.stream()
                .filter(row -> row[0].equals(language.name()) && row[1].indexOf(grade) >= 0)
                .map(row -> row[2])
                .toList();
        return (language == Language.EN ? " " : "") + dice.of(fitting);
    }
}
