package app.auditorium.catalogue;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.catalogue.SectorLookup.Found;
import app.auditorium.catalogue.SectorLookup.Malformed;
import app.auditorium.catalogue.SectorLookup.Split;
import app.auditorium.catalogue.SectorLookup.Unassigned;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.IafCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectorsTest {

    private final NaceDivisions divisions = new NaceDivisions();
    private final Sectors sectors = new Sectors(divisions);

    @Test
    void allThirtyNineCodesAreThereOnceAndInOrder() {
        assertThat(sectors.all())
                .extracting(s -> s.code().value())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 39).mapToObj("%02d"::formatted).toList());
    }

    @Test
    void noTwoSectorsShareANameInEitherLanguage() {
        assertThat(sectors.all()).extracting(Sector::nameEn).doesNotHaveDuplicates();
        assertThat(sectors.all()).extracting(Sector::nameZh).doesNotHaveDuplicates();
        assertThat(sectors.all()).extracting(Sector::shortNameEn).doesNotHaveDuplicates();
        assertThat(sectors.all()).extracting(Sector::shortNameZh).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "01, 農業、林業及漁業",
        "02, 礦業及採石業",
        "03, 食品、飲料及菸草",
        "08, 出版業",
        "09, 印刷業",
        "10, 焦炭及石油煉製品之製造",
        "11, 核燃料",
        "12, 化學品、化學製品及纖維",
        "22, 其他運輸設備",
        "28, 營造業",
        "30, 旅館及餐飲業",
        "34, 工程服務",
        "38, 醫療保健及社會工作"
    })
    void theNamesThatTheBriefingGarblesAreTheRightOnes(String code, String nameZh) {
        assertThat(sectors.byCode(new IafCode(code)).nameZh()).isEqualTo(nameZh);
    }

    @Test
    void theGarbledNamesOfTheBriefingAppearNowhere() {
        assertThat(sectors.all())
                .extracting(Sector::nameZh)
                .doesNotContain("建築、建築及油漆", "建築、採石業", "紡織品", "倉庫業", "檢驗、量測、通訊", "防護及社會工作", "農用及石油煉製品之製造", "化學品、化學製品及礦物")
                .noneMatch(name -> name.contains("油漆") || name.contains("罐頭") || name.contains("農用"));
    }

    @ParameterizedTest
    @CsvSource({
        "01, MEDIUM", "02, HIGH", "08, LOW", "16, HIGH", "17, HIGH", "22, HIGH", "24, MEDIUM", "27, MEDIUM",
        "29, LOW", "30, MEDIUM", "31, MEDIUM", "34, LOW", "36, LOW", "37, MEDIUM", "38, HIGH", "39, HIGH"
    })
    void theDefaultComplexityIsTheHighestOfTheRowOutsideBrackets(String code, Complexity complexity) {
        assertThat(sectors.byCode(new IafCode(code)).ohsComplexity()).isEqualTo(complexity);
    }

    @Test
    void noSectorHasLimitedComplexityWhichBelongsToIso14001Only() {
        assertThat(sectors.all()).extracting(Sector::ohsComplexity).doesNotContain(Complexity.LIMITED);
    }

    @ParameterizedTest
    @CsvSource({
        "24.10, 17", "24.1, 17", "24.45, 17", "24.46, 11", "25.4, 18", "25.40, 18", "25.1, 17", "33.11, 17", "33.2, 18",
        "33.20, 18", "33.14, 19", "20, 12", "20.13, 12", "23.4, 15", "23.51, 16", "28, 18", "58.11, 08", "58.29, 33",
        "59.1, 39", "59.20, 08", "60, 39", "63.11, 33", "63.9, 39", "74.1, 34", "74.2, 35", "74.9, 34", "75, 38",
        "95.1, 19", "95.29, 29", "96, 39", "01, 01", "36, 27", "38.3, 24", "38.21, 39"
    })
    void theLongestMatchingPrefixNamesTheSector(String nace, String code) {
        assertThat(sectors.lookup(nace)).isEqualTo(new Found(new IafCode(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "24, 11 17",
        "24.4, 11 17",
        "23, 15 16",
        "25, 17 18",
        "30, 18 20 21 22",
        "33, 17 18 19 20 21 22 23",
        "33.1, 17 18 19 20 21 22 23",
        "35, 25 26 27",
        "38, 24 39",
        "58, 08 33",
        "59, 08 39",
        "63, 33 39",
        "74, 34 35",
        "95, 19 29"
    })
    void aNumberWhosePartsBelongToDifferentSectorsIsSplitBetweenThem(String nace, String codes) {
        assertThat(sectors.lookup(nace))
                .isEqualTo(
                        new Split(Stream.of(codes.split(" ")).map(IafCode::new).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"97", "98", "99", "99.00", "34", "04", "33.18", "35.4"})
    void householdsInternationalBodiesAndFreeNumbersBelongToNoSector(String nace) {
        assertThat(sectors.lookup(nace)).isEqualTo(new Unassigned());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1", "abc", "24.", "24.100", "24,10", "24.1.0", ".24", "-24", "２４", "24.10 steel", "X24"
            })
    void whatIsNoNaceCodeIsMalformed(String nace) {
        assertThat(sectors.lookup(nace)).isEqualTo(new Malformed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.10", "2410", "C24.10", "c2410", "C 24.10", "C.24.10", " 24.10 "})
    void registersWriteTheSameCodeInSeveralWays(String nace) {
        assertThat(sectors.lookup(nace)).isEqualTo(new Found(new IafCode("17")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A24.10", "C01", "C34"})
    void aSectionLetterThatDoesNotHoldTheDivisionIsMalformed(String nace) {
        assertThat(sectors.lookup(nace)).isEqualTo(new Malformed());
    }

    @Test
    void everyDivisionOfNaceUpTo96IsAnsweredAndOnlyNumbersThatNaceLeavesFreeAreUnassigned() {
        Set<String> unassigned = IntStream.rangeClosed(1, 96)
                .mapToObj("%02d"::formatted)
                .filter(d -> sectors.lookup(d) instanceof Unassigned)
                .collect(toSet());

        assertThat(unassigned)
                .containsExactlyInAnyOrder("04", "34", "40", "44", "48", "54", "57", "67", "76", "83", "89")
                .allSatisfy(d -> assertThat(divisions.find(d)).isEmpty());
    }

    @Test
    void everyNaceCodeOfASectorIsFoundAsThatSectorUnlessPartsOfItAreExcluded() {
        for (Sector sector : sectors.all()) {
            for (String nace : sector.nace()) {
                boolean wholly = sector.naceExcluded().stream().noneMatch(x -> x.startsWith(nace));
                assertThat(sectors.lookup(nace))
                        .as("NACE %s of sector %s", nace, sector.code())
                        .isEqualTo(wholly ? new Found(sector.code()) : splitWithHoldersOfExclusions(sector, nace));
            }
        }
    }

    @Test
    void aCatalogueWithOneCodeMissingStopsTheStart() {
        assertThatThrownBy(() -> with(all -> all.removeLast()))
                .isInstanceOf(CatalogueUnreadable.class)
                .hasMessageContaining("iaf-codes.json")
                .hasMessageContaining("code 39 is missing");
    }

    @Test
    void aCatalogueWithOneCodeTwiceStopsTheStart() {
        assertThatThrownBy(() -> with(all -> all.add(all.getFirst()))).hasMessageContaining("code 01 is there twice");
    }

    @Test
    void aCatalogueInWhichTwoSectorsClaimTheSameNaceCodeStopsTheStart() {
        assertThatThrownBy(() -> with(all -> all.set(38, claiming("39", List.of("24.46"), List.of()))))
                .hasMessageContaining("NACE 24.46 is claimed by 11 and 39");
    }

    @Test
    void anExclusionThatNoOtherSectorClaimsStopsTheStart() {
        assertThatThrownBy(() -> with(all -> all.set(38, claiming("39", List.of("90"), List.of("90.1")))))
                .hasMessageContaining("39 excludes NACE 90.1");
    }

    private Split splitWithHoldersOfExclusions(Sector sector, String nace) {
        Stream<IafCode> others = sectors.all().stream()
                .filter(s -> sector.naceExcluded().stream()
                        .anyMatch(x -> x.startsWith(nace) && s.nace().contains(x)))
                .map(Sector::code);
        return new Split(
                Stream.concat(Stream.of(sector.code()), others).sorted().toList());
    }

    private Sectors with(Consumer<List<Sector>> change) {
        var all = new ArrayList<>(sectors.all());
        change.accept(all);
        return new Sectors(divisions, all);
    }

    private static Sector claiming(String code, List<String> nace, List<String> excluded) {
        return new Sector(new IafCode(code), "name", "名稱", "name", "名稱", nace, excluded, Complexity.LOW);
    }
}
