package app.auditorium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.kernel.IafCode;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesAndBodiesTest {

    private final Counties counties = new Counties();
    private final ToshmsBodies bodies = new ToshmsBodies();

    @Test
    void taiwanHasTwentyTwoCountiesAllWithinItsWaters() {
        assertThat(counties.all()).hasSize(22).allSatisfy(c -> {
            assertThat(c.latitude()).isBetween(21.8, 26.5);
            assertThat(c.longitude()).isBetween(118.0, 122.1);
        });
        assertThat(counties.all()).extracting(County::code).doesNotHaveDuplicates();
        assertThat(counties.all()).extracting(County::nameZh).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "臺中市西屯區工業區一路1號, TW-TXG",
        "台中市西屯區工業區一路1號, TW-TXG",
        "300 新竹縣湖口鄉光復路2號, TW-HSQ",
        "新竹市東區力行路3號, TW-HSZ",
        "'No. 5, Zhongzheng Rd., Banqiao Dist., New Taipei City', TW-NWT",
        "'7 Songren Rd., Taipei City', TW-TPE"
    })
    void anAddressIsPlacedByTheCountyThatItNames(String address, String code) {
        assertThat(counties.namedIn(address)).map(County::code).contains(code);
    }

    @Test
    void anAddressElsewhereHasNoCounty() {
        assertThat(counties.namedIn("1 Main Street, Osaka")).isEmpty();
    }

    @Test
    void theSampleOfMay2023HasThirteenBodiesAndSaysThatItIsASample() {
        assertThat(bodies.all()).hasSize(13).extracting(ToshmsBody::number).doesNotHaveDuplicates();
        assertThat(bodies.edition()).isEqualTo("sample of May 2023");
        assertThat(bodies.asOf()).hasYear(2023);
    }

    @Test
    void theCodesThatNobodyHeldInTheSampleAreTheFiveOfTheBriefing() {
        Stream<String> unheld = IntStream.rangeClosed(1, 39)
                .mapToObj("%02d"::formatted)
                .filter(code -> bodies.holding(new IafCode(code)).isEmpty());

        assertThat(unheld).containsExactly("05", "08", "11", "24", "33");
    }

    @ParameterizedTest
    @CsvSource({"01, CB17", "06, CB12", "20, CB06", "26, CB05", "36, CB05"})
    void someCodesWereHeldByOneBodyOnly(String code, String number) {
        assertThat(bodies.holding(new IafCode(code)))
                .extracting(ToshmsBody::number)
                .containsExactly(number);
    }

    @Test
    void naceHasEightyEightDivisionsWithTitlesInBothLanguages() {
        var divisions = new NaceDivisions();

        assertThat(divisions.all())
                .hasSize(88)
                .extracting(NaceDivision::division)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(divisions.find("24").orElseThrow().title(Locale.TAIWAN)).isEqualTo("基本金屬製造業");
        assertThat(divisions.find("24").orElseThrow().title(Locale.UK)).isEqualTo("Basic metals");
    }
}
