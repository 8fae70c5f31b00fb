package app.auditorium.standalone.demo;

import app.auditorium.kernel.StandardId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All patterns, of which the least used that fits is taken next, so that neighbours do not look copied. */
final class PatternShelf {

    private final Map<String, List<Pattern>> byFile = new HashMap<>();
    private final Map<Pattern, Integer> uses = new HashMap<>();
    private final Dice dice;

    PatternShelf(Dice dice) {
        this.dice = dice;
    }

    Pattern next(
            StandardId standard, Language language, char grade, String sector, Set<String> tags, Set<Pattern> used) {
        List<Pattern> fitting = patterns(standard, language).stream()
                .filter(pattern -> pattern.fits(grade, sector, tags))
                .toList();
        if (fitting.isEmpty()) {
            throw new IllegalStateException("No pattern: " + standard + " " + language + " " + grade + " " + sector);
        }
        Pattern chosen = dice.some(fitting.size(), fitting).stream()
                .min(Comparator.comparing(used::contains).thenComparing(pattern -> uses.getOrDefault(pattern, 0)))
                .orElseThrow();
        used.add(chosen);
        uses.merge(chosen, 1, Integer::sum);
        return chosen;
    }

    private List<Pattern> patterns(StandardId standard, Language language) {
        String family = switch (standard) {
            case ISO_9001 -> "quality";
            case ISO_14001 -> "environment";
            default -> "safety";
        };
        return byFile.computeIfAbsent(family + language, file -> Pattern.of(family, language));
    }
}
