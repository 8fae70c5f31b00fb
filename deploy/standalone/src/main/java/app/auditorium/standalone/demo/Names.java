package app.auditorium.standalone.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of persons, each given out once. */
final class Names {

    private static final List<Words> SURNAMES = words("surname");
    private static final List<Words> GIVEN = words("given");

    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    Names(Dice dice) {
        this.dice = dice;
        DemoPerson.everybody().forEach(person -> taken.add(person.title()));
    }

    /** A person's name with its romanised mailbox. */
    record PersonName(String name, String mailbox) {}

    PersonName next() {
        while (true) {
            Words surname = dice.of(SURNAMES);
            Words given = dice.of(GIVEN);
            String mailbox = (given.en().replace("-", "") + "." + surname.en()).toLowerCase(Locale.ROOT);
            if (taken.add(surname.zh() + given.zh()) && taken.add(mailbox)) {
                return new PersonName(surname.zh() + given.zh(), mailbox);
            }
        }
    }

    /** How a report names somebody who was interviewed. */
    static String surname(Dice dice, Language language) {
        Words surname = dice.of(SURNAMES);
        return language == Language.ZH ? surname.zh() + "員" : (dice.chance(60) ? "Mr " : "Ms ") + surname.en();
    }

    private static List<Words> words(String kind) {
        return DataFile.rows("names.tsv", 2).stream()
                .filter(row -> row[0].equals(kind))
                .flatMap(row -> List.of(row[1].split(";")).stream())
                .map(Words::of)
                .toList();
    }
}
