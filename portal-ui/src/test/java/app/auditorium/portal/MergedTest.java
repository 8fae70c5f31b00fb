package app.auditorium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergedTest {

    record Typed(int version, String name, String taxId, String website, List<String> codes, List<Place> places) {}

    record Place(UUID id, String address, int employees) {}

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @Test
    void whatOnlyTheOtherOneChangedIsKeptAndWhereBothDidMineStands() {
        var before = typed(3, "Hongyuan", "24681357", "https://one.example");
        var mine = typed(3, "Hongyuan", "24681357", "https://mine.example");
        var theirs = typed(4, "Hongyuan Precision", "24681399", "https://theirs.example");

        assertThat(Merged.of(before, mine, theirs))
                .isEqualTo(typed(4, "Hongyuan Precision", "24681399", "https://mine.example"));
    }

    @Test
    void ofAListWhatEachAddedOrTookAwayIsDone() {
        assertThat(Merged.of(List.of("03", "12", "17"), List.of("03", "17", "28"), List.of("12", "17", "19")))
                .containsExactly("17", "19", "28");
        assertThat(Merged.of(Set.of("a"), Set.of("a", "b"), Set.of())).containsExactly("b");
    }

    @Test
    void onePlaceThatBothChangedIsOnePlaceStill() {
        var before = List.of(new Place(FIRST, "Road 1", 10), new Place(SECOND, "Road 2", 20));
        var mine = List.of(new Place(FIRST, "Road 1", 15), new Place(SECOND, "Road 2", 20));
        var theirs = List.of(new Place(FIRST, "Street 1", 10), new Place(SECOND, "Road 2", 25));

        Typed merged = Merged.of(
                new Typed(1, "", "", "", List.of(), before),
                new Typed(1, "", "", "", List.of(), mine),
                new Typed(2, "", "", "", List.of(), theirs));

        assertThat(merged.places()).containsExactly(new Place(FIRST, "Street 1", 15), new Place(SECOND, "Road 2", 25));
    }

    record Texts(Map<String, String> texts) {}

    @Test
    void ofSeveralTextsEachIsMergedByItself() {
        var before = new Texts(Map.of("scope", "a", "team", "b", "gone", "c"));
        var mine = new Texts(Map.of("scope", "a", "team", "mine"));
        var theirs = new Texts(Map.of("scope", "theirs", "team", "b", "gone", "c", "new", "d"));

        assertThat(Merged.of(before, mine, theirs))
                .isEqualTo(new Texts(Map.of("scope", "theirs", "team", "mine", "new", "d")));
        assertThat(Merged.changes(before, theirs))
                .extracting(Merged.Change::part)
                .containsExactly("texts");
    }

    record Written(String scope, BigDecimal onSite, UUID nobodyReads) {}

    @Test
    void whoeverIsSecondReadsWhatChangedAndNothingElse() {
        var before = new Written("Plant 1", new BigDecimal("2.50"), FIRST);
        var now = new Written("Plant 1 and 2", new BigDecimal("3.0"), SECOND);

        assertThat(ChangedParts.lines(before, now, part -> "audit.plan." + part))
                .containsExactly(
                        "Scope: units, processes, sites: Plant 1 → Plant 1 and 2", "Audit days on site: 2.5 → 3");
        assertThat(ChangedParts.lines(before, before, part -> "audit.plan." + part))
                .isEmpty();
        assertThat(ChangedParts.line("Codes", List.of("03", "12"), List.of("12", "17")))
                .as("of a list what was taken away and what was added")
                .isEqualTo("Codes: 03 → 17");
        assertThat(ChangedParts.line("Note", "x".repeat(300) + "old", "x".repeat(300) + "new"))
                .as("of a long text the place where it differs")
                .startsWith("Note: …x")
                .contains("xold → …x")
                .endsWith("xnew");
    }

    private static Typed typed(int version, String name, String taxId, String website) {
        return new Typed(version, name, taxId, website, List.of(), List.of());
    }
}
