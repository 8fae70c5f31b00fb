package app.auditorium.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.Transliterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every file of the catalogue. */
class CatalogueFilesTest {

    private static final Transliterator TO_TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit-time-factors.json",
                "audit-time-md5-2019.json",
                "counties.json",
                "ems-complexity.json",
                "iaf-codes.json",
                "nace-divisions.json",
                "standards.json",
                "toshms-bodies.json",
                "requirements/cns-45001.json",
                "requirements/iso-14001.json",
                "requirements/iso-45001.json",
                "requirements/iso-45003.json",
                "requirements/iso-9001.json",
                "requirements/toshms.json"
            })
    void everyFileNamesItsEditionSourceAndDayAndSpeaksTraditionalChinese(String name) throws IOException {
        JsonNode file = JsonMapper.shared().readTree(text(name));

        assertThat(file.get("edition").asString()).isNotBlank();
        assertThat(file.get("source").asString()).isNotBlank();
        assertThat(file.get("effective").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(simplifiedIn(text(name))).isEmpty();
    }

    @Test
    void theCheckForSimplifiedCharactersBites() {
        assertThat(simplifiedIn("業務為證術險環設備認會計審標組織")).isEmpty();
        assertThat(simplifiedIn("业务为证术险环设备认会计审标组织")).isEqualTo("业务为证术险环设备认会计审标组织");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> CatalogueFile.read("nowhere.json", County.class))
                .isInstanceOf(CatalogueUnreadable.class)
                .hasMessage("catalogue/nowhere.json cannot be used: it is not on the class path");
    }

    @Test
    void aKeyTooManyIsNamed() {
        assertThatThrownBy(
                        () -> county(
                                "{\"code\":\"TW-X\",\"nameEn\":\"X\",\"nameZh\":\"某\",\"height\":3,\"latitude\":1,\"longitude\":2}"))
                .isInstanceOf(CatalogueUnreadable.class)
                .hasMessageContaining("some.json")
                .hasMessageContaining("height");
    }

    @Test
    void aMissingNameIsNamed() {
        assertThatThrownBy(() -> county("{\"code\":\"TW-X\",\"nameEn\":\"X\",\"latitude\":1,\"longitude\":2}"))
                .hasMessageContaining("nameZh");
    }

    @Test
    void aBlankNameIsNamedWithItsRow() {
        assertThatThrownBy(() ->
                        county("{\"code\":\"TW-X\",\"nameEn\":\"X\",\"nameZh\":\" \",\"latitude\":1,\"longitude\":2}"))
                .hasMessageContaining("nameZh is blank")
                .hasMessageContaining("[0]");
    }

    @Test
    void anIafCodeThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> read(
                        "{\"number\":\"CB99\",\"nameEn\":\"X\",\"nameZh\":\"某\",\"accreditation\":\"M1\",\"iafCodes\":[\"40\"]}",
                        ToshmsBody.class))
                .hasMessageContaining("\"40\"")
                .hasMessageContaining("not an IAF code");
    }

    @Test
    void theFrontDoorsStartInSpring() {
        try (var context = new AnnotationConfigApplicationContext(
                NaceDivisions.class, Sectors.class, Standards.class, ToshmsBodies.class, Counties.class)) {
            assertThat(context.getBean(Sectors.class).all()).hasSize(39);
        }
    }

    private static void county(String row) {
        read(row, County.class);
    }

    private static void read(String row, Class<?> type) {
        String file = "{\"edition\":\"1\",\"source\":\"test\",\"effective\":\"2026-01-01\",\"notes\":[],\"rows\":["
                + row + "]}";
        CatalogueFile.read("some.json", new ByteArrayInputStream(file.getBytes(UTF_8)), type);
    }

    /** Characters that only Simplified Chinese writes: they have a Traditional form and are no Traditional form themselves. */
    private static String simplifiedIn(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .filter(c -> !TO_TRADITIONAL.transliterate(c).equals(c))
                .filter(c -> TO_SIMPLIFIED.transliterate(c).equals(c))
                .distinct()
                .reduce("", String::concat);
    }

    private static String text(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CatalogueFilesTest.class.getResourceAsStream("/catalogue/" + name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
