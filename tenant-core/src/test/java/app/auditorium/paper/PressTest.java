package app.auditorium.paper;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.paper.Prose.Fact;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Papers come out as PDF/A-2b whatever people typed, and the press fetches nothing. */
class PressTest {

    private static final Press PRESS = new Press();

    @Test
    void aReportOfTheHouseIsPdfA2b() throws Exception {
        byte[] pdf = PRESS.print(report("磐石驗證股份有限公司"));
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/report.pdf"), pdf);
        assertThat(VeraPdf.complaints(pdf)).isEmpty();
        assertThat(text(pdf)).contains("稽核時間計算").contains("C-02").contains("磐石驗證股份有限公司");
    }

    @Test
    void theValidatorSeesWhatIsNotPdfA() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(out);
        }
        assertThat(VeraPdf.complaints(out.toByteArray())).isNotEmpty();
    }

    @Test
    void aCharacterWithoutAGlyphShowsTheGetaMark() throws Exception {
        byte[] pdf = PRESS.print(plain("王𪚥\uD883\uDEDE先生 😀 \uFEFF\u0007 Ελλ ไทย العربية e\u0301"));
        assertThat(VeraPdf.complaints(pdf)).isEmpty();
        assertThat(text(pdf)).contains("王").contains("〓").contains("先生");
    }

    @Test
    void marksInLatinWordsAreNarrowAndThoseOfChineseStayWide() throws Exception {
        byte[] latin = PRESS.print(plain("The team’s “own words” · 「作業」"));
        assertThat(VeraPdf.complaints(latin)).isEmpty();
        assertThat(text(latin)).contains("The team’s “own words” · 「作業」");
        byte[] chinese = PRESS.print(plain("陳·王 “作業”"));

        assertThat(widths(latin, "’")).hasSize(1);
        for (String mark : List.of("’", "“", "”", "·")) {
            assertThat(widths(latin, mark)).as(mark).allMatch(width -> width < 0.6f);
            assertThat(widths(chinese, mark)).as(mark).allMatch(width -> width > 0.9f);
        }
    }

    /** Of each mark like this, as a part of its size. */
    private static List<Float> widths(byte[] pdf, String mark) throws Exception {
        var widths = new ArrayList<Float>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.stream()
                            .filter(position -> position.getUnicode().equals(mark))
                            .map(position -> position.getWidthDirAdj() / position.getFontSizeInPt())
                            .forEach(widths::add);
                }
            }.getText(document);
        }
        return widths;
    }

    @Test
    void aFactIsNotTornApartBetweenTwoPages() throws Exception {
        List<Fact> facts = IntStream.range(0, 30)
                .mapToObj(n -> new Fact("Fact " + n, "begins " + "廠內第三產線之風險評估未更新。".repeat(20) + " ends"))
                .toList();
        try (var document = Loader.loadPDF(
                PRESS.print(Paper.bare("A paper", Locale.TRADITIONAL_CHINESE, Prose.facts(facts), "")))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertThat(text.split("begins", -1)).as("page " + page).hasSameSizeAs(text.split("ends", -1));
            }
        }
    }

    @Test
    void whatSomebodyTypedIsNeverMarkup() throws Exception {
        String typed = "<b>A & B</b> \"quoted\" <script>1</script> ]]> &amp; </body>";
        assertThat(text(PRESS.print(plain(typed)))).contains(typed);
    }

    @Test
    void nothingIsFetchedFromAnywhere() throws Exception {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", call -> {
            asked.incrementAndGet();
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        server.start();
        Path secret = Files.createTempFile("secret", ".png");
        try {
            String http = "http://127.0.0.1:" + server.getAddress().getPort();
            Markup body = Markup.all(
                    Markup.element("img", Map.of("src", http + "/a.png")),
                    Markup.element("img", Map.of("src", secret.toUri().toString())),
                    Markup.element("img", Map.of("src", secret.toString())),
                    Markup.element("link", Map.of("rel", "stylesheet", "href", http + "/a.css")),
                    Markup.element("object", Map.of("type", "image/png", "data", http + "/b.png")),
                    Markup.text("still printed"));
            String style = "@import url('" + http + "/c.css'); body { background: url('" + http + "/d.png') }";
            assertThat(text(PRESS.print(Paper.bare("Offline", Locale.ENGLISH, body, style))))
                    .contains("still printed");
        } finally {
            server.stop(0);
            Files.delete(secret);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void manyPapersAtOnceDoNotMixUp() {
        List<String> texts = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> text(PRESS.print(plain("第" + n + "號"))))
                .toList();
        assertThat(texts).allSatisfy(text -> assertThat(text).contains("第" + texts.indexOf(text) + "號"));
    }

    private static Paper plain(String words) {
        return Paper.bare("A paper", Locale.TRADITIONAL_CHINESE, Prose.paragraph(words), "");
    }

    private static Paper report(String body) {
        return Paper.onLetterhead(
                new Letterhead(body, "臺北市中正區忠孝西路一段 1 號 10 樓", null),
                "稽核時間計算 Audit time",
                "AT-2026-0042 · 2026-11-26",
                Locale.TRADITIONAL_CHINESE,
                Prose.facts(
                        new Prose.Fact("客戶", "宏遠金屬股份有限公司"),
                        new Prose.Fact("標準", "ISO 45001:2018"),
                        new Prose.Fact("調整", null)),
                Prose.heading("計算過程"),
                Prose.paragraph("每一步驟均註明依據之規則，四捨五入至半人天。Rounded to the nearest half day."),
                Prose.table(
                        List.of("步驟", "依據", "人天"),
                        IntStream.range(0, 60)
                                .mapToObj(n ->
                                        List.of(Markup.text("步驟 " + n), Prose.rule("C-02"), Prose.number(n + ".5")))
                                .toList()),
                Prose.notice(Prose.paragraph("現場時間不得低於 80%。"), Prose.note("IAF MD 5")),
                Prose.bullets(List.of("甲", "乙")),
                Prose.signatures(new Prose.Fact("審查人", "林美玲 2026-11-26"), new Prose.Fact("客戶", "")));
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
