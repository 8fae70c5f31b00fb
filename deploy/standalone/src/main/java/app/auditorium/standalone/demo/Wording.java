package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Fills the slots of one finding. A slot keeps its word from statement to evidence; {@code {machine2}} is another one than {@code {machine}}. */
final class Wording {

    private static final java.util.regex.Pattern CHOICE = java.util.regex.Pattern.compile("<([^<>]*)>");
    private static final java.util.regex.Pattern SLOT = java.util.regex.Pattern.compile("\\{([^{}]*)}");
    private static final java.util.regex.Pattern RANGE = java.util.regex.Pattern.compile("(?:([a-z]):)?(\\d+)-(\\d+)");

    private final Dice dice;
    private final Vocabulary vocabulary;
    private final String sector;
    private final Language language;
    private final References references;
    private final Map<String, String> chosen = new HashMap<>();

    Wording(Dice dice, Vocabulary vocabulary, String sector, Language language, LocalDate audited) {
        this.dice = dice;
        this.vocabulary = vocabulary;
        this.sector = sector;
        this.language = language;
        this.references = new References(dice, language, audited);
    }

    String fill(String text) {
        String plain = CHOICE.matcher(text)
                .replaceAll(choice ->
                        Matcher.quoteReplacement(dice.of(List.of(choice.group(1).split("\\|", -1)))));
        String filled = SLOT.matcher(plain).replaceAll(slot -> Matcher.quoteReplacement(word(slot.group(1))));
        return language == Language.EN ? Sentences.capitalised(filled) : Sentences.spaced(filled);
    }

    private String word(String slot) {
        Matcher range = RANGE.matcher(slot);
        if (range.matches()) {
            String number =
                    String.valueOf(dice.between(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3))));
            if (range.group(1) != null) {
                chosen.put(range.group(1), number);
            }
            return number;
        }
        String known = chosen.get(slot);
        if (known == null) {
            known = choose(slot);
            chosen.put(slot, known);
        }
        return known;
    }

    private String choose(String slot) {
        String kind = slot.replaceAll("\\d$", "");
        List<Words> known = vocabulary.words(sector, kind);
        List<String> words = (known.isEmpty() && kind.equals("liquid") ? vocabulary.words(sector, "material") : known)
                .stream()
                        .map(word -> word.in(language))
                        .filter(word -> !chosen.containsValue(word))
                        .toList();
        return words.isEmpty() ? references.of(slot) : dice.of(words);
    }
}
