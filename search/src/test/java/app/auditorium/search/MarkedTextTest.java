package app.auditorium.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void marksOfSeveralCopiesAreJoined() {
        var text = MarkedText.of("abcdef", Stream.of("\uE000ab\uE001cdef", "a\uE000bc\uE001def"));

        assertThat(text.html()).isEqualTo("<mark>abc</mark>def");
    }

    @Test
    void whatTheDatabaseReturnedIsShownWhenTheCopyIsOlder() {
        var text = MarkedText.of("new words", Stream.of("old \uE000words\uE001"));

        assertThat(text.html()).isEqualTo("new words");
    }

    @Test
    void scriptsInTheTextStayText() {
        var text = MarkedText.of("<script>x</script>", Stream.of("<script>\uE000x\uE001</script>"));

        assertThat(text.html()).isEqualTo("&lt;script&gt;<mark>x</mark>&lt;/script&gt;");
    }

    @Test
    void aLongTextIsCutAroundItsMarks() {
        String far = "x".repeat(500);
        var text = MarkedText.of(far + "hit" + far, Stream.of(far + "\uE000hit\uE001" + far));

        assertThat(text.excerpt(300).text()).isEqualTo(" … " + "x".repeat(60) + "hit" + "x".repeat(60) + " … ");
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsNeverCutInHalf() {
        var text = MarkedText.plain("𠮷".repeat(400));

        assertThat(text.excerpt(301).text().codePoints()).allMatch(c -> c == "𠮷".codePointAt(0) || c < 0x2100);
    }
}
