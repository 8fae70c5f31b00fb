package app.auditorium.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.search.Words.Kind;
import app.auditorium.search.Words.Word;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void wordsAreSeparatedBySpacesOfEveryWidth() {
        assertThat(Words.in("危害鑑別　卸料 pump").all()).containsExactly(run("危害鑑別"), run("卸料"), run("pump"));
    }

    @Test
    void scriptsAreSeparatedWithoutASpace() {
        assertThat(Words.in("A級pump危害").all())
                .containsExactly(run("A"), new Word("級", Kind.EXACT), run("pump"), run("危害"));
    }

    @Test
    void quotationMarksOfEveryKindMakeAPhrase() {
        assertThat(Words.in("\"risk assessment\" “危害 鑑別” 「卸料」").all())
                .extracting(Word::text)
                .containsExactly("risk assessment", "危害 鑑別", "卸料");
        assertThat(Words.in("\"risk assessment\"").all()).extracting(Word::kind).containsExactly(Kind.EXACT);
    }

    @Test
    void aSingleQuotationMarkIsText() {
        assertThat(Words.in("12\" pipe").all()).extracting(Word::text).containsExactly("12\"", "pipe");
    }

    @Test
    void aNumberBehindIafIsACode() {
        assertThat(Words.in("ＩＡＦ ３ 危害").all()).containsExactly(new Word("IAF 3", Kind.IAF), run("危害"));
        assertThat(Words.iafCode(new Word("IAF 3", Kind.IAF))).isEqualTo("03");
        assertThat(Words.in("IAF 40").all()).extracting(Word::kind).containsOnly(Kind.RUN);
    }

    @Test
    void nothingTypedAsksForNothing() {
        assertThat(Words.in("  　 \"\" ").all()).isEmpty();
    }

    private static Word run(String text) {
        return new Word(text, Kind.RUN);
    }
}
