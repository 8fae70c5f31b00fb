package app.auditorium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandardsTest {

    private final Standards standards = new Standards();

    @Test
    void everyStandardIsThereWithItsEdition() {
        assertThat(standards.all()).extracting(Standard::id).containsExactly(StandardId.values());
        assertThat(standards.byId(StandardId.ISO_45001).edition()).isEqualTo("ISO 45001:2018");
        assertThat(standards.byId(StandardId.ISO_9001).code()).isEqualTo("ISO 9001");
    }

    @Test
    void onlyIso45003IsGuidance() {
        assertThat(standards.all())
                .filteredOn(s -> !s.certifiable())
                .extracting(Standard::id)
                .containsExactly(StandardId.ISO_45003);
    }

    @ParameterizedTest
    @CsvSource({"ISO_9001, 57", "ISO_14001, 32", "ISO_45001, 36", "CNS_45001, 36", "TOSHMS, 37", "ISO_45003, 31"})
    void aStandardHasItsNumberOfLeaves(StandardId id, int leaves) {
        assertThat(standards.requirements(id).leaves()).hasSize(leaves);
    }

    @ParameterizedTest
    @EnumSource(StandardId.class)
    void aClauseStandsBelowTheClauseThatItsNumberBeginsWith(StandardId id) {
        assertThat(standards.requirements(id).everything()).allSatisfy(r -> {
            int dot = r.clause().lastIndexOf('.');
            assertThat(r.parent()).isEqualTo(dot < 0 ? null : r.clause().substring(0, dot));
            if (r.parent() != null) {
                assertThat(standards.isKnownClause(id, r.parent())).isTrue();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(StandardId.class)
    void headingsHaveClausesBelowThemAndLeavesHaveNothingButParts(StandardId id) {
        Requirements requirements = standards.requirements(id);
        assertThat(requirements.all()).allSatisfy(r -> {
            List<Requirement> children = requirements.everything().stream()
                    .filter(below -> r.clause().equals(below.parent()))
                    .toList();
            if (r.assessable()) {
                assertThat(children).allMatch(c -> c.kind() == Requirement.Kind.PART);
            } else {
                assertThat(children).isNotEmpty().noneMatch(c -> c.kind() == Requirement.Kind.PART);
            }
        });
    }

    @Test
    void communicationAndProcurementOfIso45001AreAssessedWholeAndCitedInParts() {
        Requirements ohs = standards.requirements(StandardId.ISO_45001);

        assertThat(ohs.leaves())
                .extracting(Requirement::clause)
                .contains("7.4", "8.1.4")
                .doesNotContain("7.4.2", "8.1.4.2");
        assertThat(ohs.all()).extracting(Requirement::clause).doesNotContain("7.4.2", "8.1.4.2");
        assertThat(ohs.citable()).extracting(Requirement::clause).contains("7.4.2", "8.1.4.2");
        assertThat(standards.isKnownClause(StandardId.ISO_45001, "8.1.4.2")).isTrue();
    }

    @Test
    void communicationOfIso14001IsAssessedInItsThreeClauses() {
        assertThat(standards.requirements(StandardId.ISO_14001).leaves())
                .extracting(Requirement::clause)
                .contains("7.4.1", "7.4.2", "7.4.3")
                .doesNotContain("7.4");
    }

    @Test
    void cns45001HasTheClausesOfIso45001AndToshmsHasItsSpecialAuditPointsBesides() {
        assertThat(standards.requirements(StandardId.CNS_45001).everything())
                .isEqualTo(standards.requirements(StandardId.ISO_45001).everything());
        assertThat(standards.requirements(StandardId.TOSHMS).everything())
                .startsWith(standards
                        .requirements(StandardId.CNS_45001)
                        .everything()
                        .toArray(Requirement[]::new))
                .last()
                .returns("特定稽核重點事項", Requirement::titleZh);
    }

    @Test
    void aClauseIsKnownOnlyInItsOwnStandard() {
        assertThat(standards.isKnownClause(StandardId.ISO_9001, "8.5.1")).isTrue();
        assertThat(standards.isKnownClause(StandardId.ISO_45001, "8.5.1")).isFalse();
        assertThat(standards.isKnownClause(StandardId.ISO_9001, "")).isFalse();
        assertThat(standards.isKnownClause(StandardId.ISO_9001, "8.5.1 ")).isFalse();
    }

    @Test
    void aTitleIsChineseForTheTaiwaneseAndEnglishForEveryoneElse() {
        Requirement clause =
                standards.requirement(StandardId.ISO_45001, "6.1.2.1").orElseThrow();

        assertThat(clause.title(Locale.TAIWAN)).isEqualTo("危害鑑別");
        assertThat(clause.title(Locale.ENGLISH)).isEqualTo("Hazard identification");
        assertThat(clause.title(Locale.GERMANY)).isEqualTo("Hazard identification");
    }

    @Test
    void theTreeBeginsWithClausesFourToTenOfTheHarmonisedStructure() {
        assertThat(standards.requirements(StandardId.ISO_9001).all())
                .filteredOn(r -> r.parent() == null)
                .extracting(Requirement::clause)
                .containsExactly("4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void aTreeWhoseClauseHasNoParentStopsTheStart() {
        assertThatThrownBy(() -> tree(leaf("4.1", "4")))
                .isInstanceOf(CatalogueUnreadable.class)
                .hasMessageContaining("4.1 stands before or without its parent 4");
    }

    @Test
    void aTreeWithAClauseTwiceStopsTheStart() {
        assertThatThrownBy(() -> tree(leaf("4", null), leaf("4", null)))
                .hasMessageContaining("clause 4 is there twice");
    }

    @Test
    void aLeafBelowALeafStopsTheStart() {
        assertThatThrownBy(() -> tree(leaf("4", null), leaf("4.1", "4"))).hasMessageContaining("4.1 must be a part");
    }

    private static Requirements tree(Requirement... requirements) {
        return new Requirements("some.json", List.of(requirements));
    }

    private static Requirement leaf(String clause, @Nullable String parent) {
        return new Requirement(clause, parent, "title", "標題", Requirement.Kind.LEAF);
    }
}
