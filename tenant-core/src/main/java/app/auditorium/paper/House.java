package app.auditorium.paper;

import static app.auditorium.paper.Markup.element;
import static app.auditorium.paper.Markup.text;

/** How papers of the house begin and what stands at the foot of each page. */
final class House {

    private House() {}

    static Markup head(Letterhead from, String title, String reference) {
        return Markup.all(
                element("div.foot", text(from.name() + " · " + reference)),
                element(
                        "table.letterhead",
                        element(
                                "tr",
                                element("td.mark", mark(from)),
                                element(
                                        "td.from",
                                        element("div.name", text(from.name())),
                                        element("div.address", text(from.address()))),
                                element("td.reference", text(reference)))),
                element("h1", text(title)));
    }

    private static Markup mark(Letterhead from) {
        byte[] mark = from.mark();
        return mark == null
                ? element("div.monogram", text(initials(from.name())))
                : Markup.picture("mark", mark, from.name());
    }

    /** Up to two letters: first of the first two Latin words, or the first Chinese character. */
    static String initials(String name) {
        String[] words = name.strip().split("[\\s·-]+");
        int first = words[0].isEmpty() ? '–' : words[0].codePointAt(0);
        String second =
                Character.isIdeographic(first) || words.length < 2 || !Character.isAlphabetic(words[1].codePointAt(0))
                        ? ""
                        : Character.toString(words[1].codePointAt(0));
        return Character.toString(first)
                + (second.isEmpty() || Character.isIdeographic(second.codePointAt(0)) ? "" : second);
    }
}
