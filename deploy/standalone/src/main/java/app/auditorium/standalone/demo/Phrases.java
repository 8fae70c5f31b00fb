package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the papers of a body say, by key; several phrases of one key take turns, so that neighbours do not look copied. */
final class Phrases {

    private final Map<String, List<Words>> byKey = DataFile.rows("papers.tsv", 3).stream()
            .collect(Collectors.groupingBy(
                    row -> row[0], Collectors.mapping(row -> new Words(row[1], row[2]), Collectors.toList())));
    private final Map<String, Integer> turns = new HashMap<>();
    private final Dice dice;
    private final Vocabulary vocabulary = new Vocabulary();

    Phrases(DemoTenant body, String purpose) {
        this.dice = new Dice(body + " " + purpose);
    }

    /** Words of one paper, which keeps to what it has once named. */
    Voice voice(Client client, Language language, LocalDate day) {
        return new Voice(new Wording(dice, vocabulary, client.sector(), language, day), language);
    }

    Dice dice() {
        return dice;
    }

    final class Voice {

        private final Wording wording;
        private final Language language;

        private Voice(Wording wording, Language language) {
            this.wording = wording;
            this.language = language;
        }

        Language language() {
            return language;
        }

        String say(String key) {
            List<Words> all = all(key);
            int turn = turns.merge(key, 1, Integer::sum);
            return fill(all.get(turn % all.size()));
        }

        /** With a word that the paper knows already in the place of a slot. */
        String say(String key, String slot, String word) {
            List<Words> all = all(key);
            int turn = turns.merge(key, 1, Integer::sum);
            return wording.fill(all.get(turn % all.size()).in(language).replace("{" + slot + "}", word));
        }

        /** All of a key, in an order that falls anew each time. */
        List<String> list(String key) {
            List<Words> all = all(key);
            return dice.some(all.size(), all).stream().map(this::fill).toList();
        }

        private String fill(Words words) {
            return wording.fill(words.in(language));
        }

        private List<Words> all(String key) {
            return Objects.requireNonNull(byKey.get(key), key);
        }
    }
}
