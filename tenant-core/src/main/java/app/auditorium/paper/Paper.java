package app.auditorium.paper;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One document to print.
 *
 * @param title of the document, also in its properties
 * @param about one line on what it is, in its properties
 * @param language in which it is written
 * @param body what it says, under the letterhead and title of {@link #onLetterhead} or all by itself
 * @param style a stylesheet of ours, after the house's
 * @param drawings by the names that {@link Markup#drawing} uses
 */
public record Paper(
        String title, String about, Locale language, Markup body, String style, Map<String, Drawing> drawings) {

    public Paper {
        drawings = Map.copyOf(drawings);
    }

    /** A page that is all the writer's own, in a stylesheet of its own. */
    public static Paper bare(String title, Locale language, Markup body, String style) {
        return new Paper(title, title, language, body, style, Map.of());
    }

    /**
     * A letter or report of the house.
     *
     * @param reference number, version or date that stands at the upper right and at the foot of every page
     */
    public static Paper onLetterhead(
            Letterhead from, String title, String reference, Locale language, Markup... content) {
        return bare(title, language, Markup.all(House.head(from, title, reference), Markup.all(content)), "");
    }

    public Paper about(String line) {
        return new Paper(title, line, language, body, style, drawings);
    }

    public Paper with(String name, Drawing drawing) {
        var more = new HashMap<>(drawings);
        more.put(name, drawing);
        return new Paper(title, about, language, body, style, more);
    }
}
