package app.auditorium.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Noto Sans TC in two weights, as static TrueType: what veraPDF accepts, and what can be cut down to the characters in use. */
final class Typefaces {

    static final String FAMILY = "Noto Sans TC";

    /** 〓: what a Taiwanese printer sets where a character is missing. */
    private static final int MISSING = 0x3013;

    private final byte[] regular = bytes("NotoSansTC_400Regular.ttf");
    private final byte[] bold = bytes("NotoSansTC_700Bold.ttf");
    private final CmapLookup characters;

    Typefaces() {
        try (TrueTypeFont font = parsed(regular)) {
            characters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface cannot be read", e);
        }
    }

    /** A font of one's own to print one document with: PDFBox reads from it while it writes. */
    TrueTypeFont regular() throws IOException {
        return parsed(regular);
    }

    TrueTypeFont bold() throws IOException {
        return parsed(bold);
    }

    /** The text with what the typeface cannot show replaced: PDF/A knows no missing glyph. */
    String showable(String text) {
        if (text.codePoints().allMatch(this::has)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        text.codePoints().map(this::shown).filter(c -> c >= 0).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private int shown(int c) {
        if (has(c)) {
            return c;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> -1;
            case Character.SPACE_SEPARATOR -> ' ';
            default -> MISSING;
        };
    }

    private boolean has(int c) {
        return c == '\n' || characters.getGlyphId(c) != 0;
    }

    private static TrueTypeFont parsed(byte[] font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
    }

    private static byte[] bytes(String file) {
        try (var in = Objects.requireNonNull(Typefaces.class.getResourceAsStream("/paper/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
