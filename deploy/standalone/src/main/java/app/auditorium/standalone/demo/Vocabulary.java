package app.auditorium.standalone.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The things that are spoken of, by sector: machines, areas, materials, products, processes, jobs, waste. */
final class Vocabulary {

    private static final String EVERYWHERE = "*";

    private final Map<String, Map<String, List<Words>>> bySector = new HashMap<>();
    private final Map<String, Set<String>> tags = new HashMap<>();

    Vocabulary() {
        for (String[] row : DataFile.rows("vocabulary.tsv", 3)) {
            if (row[1].equals("tags")) {
                tags.put(row[0], Set.of(row[2].split(" ")));
            } else {
                bySector.computeIfAbsent(row[0], sector -> new HashMap<>())
                        .put(
                                row[1],
                                Arrays.stream(row[2].split(";")).map(Words::of).toList());
            }
        }
    }

    /** The IAF codes that the demonstration speaks about. */
    List<String> sectors() {
        return List.copyOf(new TreeSet<>(tags.keySet()));
    }

    Set<String> tagsOf(String sector) {
        return tags.getOrDefault(sector, Set.of());
    }

    /** The words for a slot; none if neither the sector nor the common part has it. */
    List<Words> words(String sector, String slot) {
        List<Words> own = bySector.getOrDefault(sector, Map.of()).get(slot);
        return own != null ? own : bySector.getOrDefault(EVERYWHERE, Map.of()).getOrDefault(slot, List.of());
    }
}
