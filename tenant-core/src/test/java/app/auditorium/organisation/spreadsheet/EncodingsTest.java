package app.auditorium.organisation.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodingsTest {

    private static final String HEADINGS = "name,nameZh,country\n";

    @Test
    void aNameOrTwoAreEnoughToRecogniseBig5() throws Unreadable {
        for (String names : new String[] {"Imp A,匯入甲,TW\n", "A,宏遠,TW\nB,長榮,TW\n", "台積,聯電,TW\n", "Feng,逢甲紡織股份有限,TW\n"}) {
            Encodings.Text read = Encodings.decode((HEADINGS + names).getBytes(Charset.forName("Big5")));
            assertThat(read.encoding()).as(names).isEqualTo("Big5");
            assertThat(read.content()).isEqualTo(HEADINGS + names);
        }
    }

    @Test
    void accentedNamesOfEuropeAreNotTakenForChinese() throws Unreadable {
        for (String names :
                new String[] {"Müller,,DE\n", "Ärzte & Söhne,,DE\nÅngström,,SE\n", "Crédit Général,,FR\n"}) {
            Encodings.Text read = Encodings.decode((HEADINGS + names).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(read.encoding()).as(names).isNotEqualTo("Big5");
        }
    }

    @Test
    void utf8IsReadWithAndWithoutAMark() throws Unreadable {
        assertThat(Encodings.decode((HEADINGS + "A,宏遠,TW\n").getBytes(StandardCharsets.UTF_8))
                        .content())
                .contains("宏遠");
        assertThat(Encodings.decode(("\uFEFF" + HEADINGS + "A,宏遠,TW\n").getBytes(StandardCharsets.UTF_8))
                        .content())
                .startsWith("name");
    }
}
