package app.auditorium.paper;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece of XHTML. Texts enter through {@link #text} only, which escapes them: there is no way to pass markup off as a text. */
public final class Markup {

    public static final Markup NOTHING = new Markup("");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-z-]*");

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

    private final String xhtml;

    private Markup(String xhtml) {
        this.xhtml = xhtml;
    }

    /** A text as somebody typed it; line breaks stay, characters that XML knows nothing of go. */
    public static Markup text(@Nullable String text) {
        return new Markup(text == null ? "" : escaped(text).replace("\n", "<br/>"));
    }

    /** An element by a selector of ours, such as {@code td.number} or {@code p.note.small}. */
    public static Markup element(String selector, Markup... children) {
        return element(selector, Map.of(), children);
    }

    public static Markup element(String selector, Map<String, String> attributes, Markup... children) {
        String[] parts = selector.split("\\.", 2);
        var tag = new StringBuilder("<").append(checked(NAME, parts[0]));
        if (parts.length > 1) {
            attribute(tag, "class", parts[1].replace('.', ' '));
        }
        attributes.forEach((name, value) -> attribute(tag, checked(ATTRIBUTE, name), value));
        if (VOID.contains(parts[0])) {
            return new Markup(tag.append("/>").toString());
        }
        return new Markup(tag.append('>')
                .append(all(children).xhtml)
                .append("</")
                .append(parts[0])
                .append('>')
                .toString());
    }

    public static Markup all(Markup... pieces) {
        return all(Arrays.asList(pieces));
    }

    public static Markup all(Collection<Markup> pieces) {
        return new Markup(pieces.stream().map(Markup::xhtml).collect(Collectors.joining()));
    }

    /** The place of a drawing that the paper brings along under this name; a class gives it its size. */
    public static Markup drawing(String selector, String name) {
        return element("object." + selector, Map.of("type", Drawings.TYPE, "data", name));
    }

    /** A picture by its bytes, which must be PNG or JPEG. */
    public static Markup picture(String selector, byte[] bytes, String alternative) {
        String type = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 ? "jpeg" : "png";
        String data = java.util.Base64.getEncoder().encodeToString(bytes);
        return element("img." + selector, Map.of("src", "data:image/" + type + ";base64," + data, "alt", alternative));
    }

    String xhtml() {
        return xhtml;
    }

    private static void attribute(StringBuilder tag, String name, String value) {
        tag.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String checked(Pattern pattern, String word) {
        if (!pattern.matcher(word).matches()) {
            throw new IllegalArgumentException("Not a name of ours: " + word);
        }
        return word;
    }

    private static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append('\n');
                case '\t', '\r', 0x2028, 0x2029 -> safe.append(' ');
                default -> {
                    if (Character.isDefined(c)
                            && !Character.isISOControl(c)
                            && Character.getType(c) != Character.SURROGATE
                            && c != 0xFFFE
                            && c != 0xFFFF) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    @Override
    public String toString() {
        return xhtml;
    }
}
