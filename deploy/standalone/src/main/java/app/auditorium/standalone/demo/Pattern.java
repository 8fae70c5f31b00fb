package app.auditorium.standalone.demo;

import java.util.List;
import java.util.Set;

/**
 * How a finding is worded: statement and evidence with slots.
 *
 * @param grades which of N (minor), M (major), O (opportunity), S (strength) it may be
 * @param sectors tags or IAF codes of the sectors it makes sense in; empty for all
 */
record Pattern(String clause, String grades, Set<String> sectors, String statement, String evidence) {

    static List<Pattern> of(String family, Language language) {
        return DataFile.rows(family + "." + (language == Language.ZH ? "zh" : "en") + ".tsv", 5).stream()
                .map(row -> new Pattern(
                        row[0], row[1], row[2].equals("*") ? Set.of() : Set.of(row[2].split(",")), row[3], row[4]))
                .toList();
    }

    boolean fits(char grade, String sector, Set<String> tags) {
        return grades.indexOf(grade) >= 0
                && (sectors.isEmpty()
                        || sectors.contains(sector)
                        || tags.stream().anyMatch(sectors::contains));
    }
}
