package app.auditorium.paper;

import static app.auditorium.paper.Markup.all;
import static app.auditorium.paper.Markup.element;
import static app.auditorium.paper.Markup.text;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What papers are written with: headings, paragraphs, facts, tables, and the tags of rules. */
public final class Prose {

    private Prose() {}

    /**
     * One line of {@link #facts}.
     *
     * @param label what it is
     * @param value what it says; nothing shows as a dash
     */
    public record Fact(String label, @Nullable String value) {}

    public static Markup heading(String title) {
        return element("h2", text(title));
    }

    public static Markup subheading(String title) {
        return element("h3", text(title));
    }

    public static Markup paragraph(@Nullable String words) {
        return element("p", text(words));
    }

    /** A small, quiet remark. */
    public static Markup note(@Nullable String words) {
        return element("p.note", text(words));
    }

    /** A statement in a frame that nobody should miss. */
    public static Markup notice(Markup... content) {
        return element("div.notice", content);
    }

    /** The id of a rule of DOMAIN, such as {@code A-55}, as a small tag. */
    public static Markup rule(String id) {
        return element("span.rule", text(id));
    }

    public static Markup facts(List<Fact> facts) {
        return element(
                "table.facts",
                all(facts.stream()
                        .map(fact -> element(
                                "tr", element("th", text(fact.label())), element("td", text(shown(fact.value())))))
                        .toList()));
    }

    public static Markup facts(Fact... facts) {
        return facts(List.of(facts));
    }

    public static Markup bullets(List<String> items) {
        return element(
                "ul", all(items.stream().map(item -> element("li", text(item))).toList()));
    }

    /** A table whose headings are repeated on every page. */
    public static Markup table(List<String> headings, List<List<Markup>> rows) {
        return element(
                "table.rows",
                element("thead", element("tr", all(headings(headings, rows)))),
                element(
                        "tbody",
                        all(rows.stream().map(cells -> row("td", cells)).toList())));
    }

    /** A table of plain texts. */
    public static Markup textTable(List<String> headings, List<List<String>> rows) {
        return table(
                headings,
                rows.stream()
                        .map(cells -> cells.stream().map(Markup::text).toList())
                        .toList());
    }

    /** A table of plain texts whose columns have these parts of the width, in percent: long texts do not press others together. */
    public static Markup textTable(List<Integer> widths, List<String> headings, List<List<String>> rows) {
        return element(
                "table.rows.set",
                element(
                        "thead",
                        element(
                                "tr",
                                all(IntStream.range(0, headings.size())
                                        .mapToObj(column -> element(
                                                "th",
                                                Map.of("style", "width: " + widths.get(column) + "%"),
                                                text(headings.get(column))))
                                        .toList()))),
                element(
                        "tbody",
                        all(rows.stream()
                                .map(cells -> row(
                                        "td", cells.stream().map(Markup::text).toList()))
                                .toList())));
    }

    /** A figure for a table's cell: at the right, digits under digits. */
    public static Markup number(Object figure) {
        return element("div.number", text(figure.toString()));
    }

    /** Stays on one page. */
    public static Markup together(Markup... content) {
        return element("div.together", content);
    }

    /** Lines to sign on, or who signed and when. */
    public static Markup signatures(Fact... signers) {
        return element(
                "table.signatures",
                element(
                        "tr",
                        all(Stream.of(signers)
                                .map(signer -> element(
                                        "td",
                                        element("div.signed", text(signer.value())),
                                        element("div.signer", text(signer.label()))))
                                .toList())));
    }

    /** The heading of a column of figures stands over them, at the right. */
    private static List<Markup> headings(List<String> headings, List<List<Markup>> rows) {
        return IntStream.range(0, headings.size())
                .mapToObj(column -> element(
                        !rows.isEmpty() && rows.getFirst().get(column).xhtml().startsWith("<div class=\"number\"")
                                ? "th.number"
                                : "th",
                        text(headings.get(column))))
                .toList();
    }

    private static Markup row(String cell, List<Markup> cells) {
        return element(
                "tr", all(cells.stream().map(content -> element(cell, content)).toList()));
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isBlank() ? "–" : value;
    }
}
