package app.auditorium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergedTest {

    record Typed(int version, String name, String taxId, String website) {}

    @Test
    void whatOnlyTheOtherOneChangedIsKeptAndWhereBothDidMineStands() {
        var before = new Typed(3, "Hongyuan", "24681357", "https://one.example");
        var mine = new Typed(3, "Hongyuan", "24681357", "https://mine.example");
        var theirs = new Typed(4, "Hongyuan Precision", "24681399", "https://theirs.example");

        assertThat(Merged.of(before, mine, theirs))
                .isEqualTo(new Typed(4, "Hongyuan Precision", "24681399", "https://mine.example"));
    }
}
