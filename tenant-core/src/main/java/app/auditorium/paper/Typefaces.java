package app.auditorium.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Noto Sans TC in two weights, as static TrueType: what veraPDF accepts, and what can be cut down to the characters in use. For Latin texts,
 * the marks that it draws as wide as a character, from Source Sans 3, after which its letters are drawn.
 */
final class Typefaces {

    static final String FAMILY = "Noto Sans TC";
    static final String MARKS = "Latin marks";

    /** Noto's Latin letters are those of Source Sans 3 drawn larger; of the same size are these units to the em, ascent and descent. */
    private static final short[] AS_LARGE_AS_NOTO = {895, 1038, -258};

    /** 〓: what a Taiwanese printer sets where a character is missing. */
    private static final int MISSING = 0x3013;

    private final byte[] regular = bytes("NotoSansTC_400Regular.ttf");
    private final byte[] bold = bytes("NotoSansTC_700Bold.ttf");
    private final byte[] marks = marks("SourceSans3_400Regular.ttf");
    private final byte[] boldMarks = marks("SourceSans3_700Bold.ttf");
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

    TrueTypeFont marks() throws IOException {
        return parsed(marks);
    }

    TrueTypeFont boldMarks() throws IOException {
        return parsed(boldMarks);
    }

    /** A font of the marks alone, so that all else falls to the next one. */
    private static byte[] marks(String file) {
        var cut = new ByteArrayOutputStream();
        try (TrueTypeFont font = parsed(bytes(file))) {
            var subset = new TTFSubsetter(font);
            LatinMarks.ALL.codePoints().forEach(subset::add);
            subset.writeToStream(cut);
        } catch (IOException e) {
            throw new UncheckedIOException("The marks cannot be read", e);
        }
        byte[] font = cut.toByteArray();
        ByteBuffer.wrap(font)
                .putShort(table(font, "head") + 18, AS_LARGE_AS_NOTO[0])
                .putShort(table(font, "hhea") + 4, AS_LARGE_AS_NOTO[1])
                .putShort(table(font, "hhea") + 6, AS_LARGE_AS_NOTO[2]);
        return font;
    }

    /** Where a table of a TrueType file begins. */
    private static int table(byte[] font, String name) {
        int entry = 12;
        while (!name.equals(new String(font, entry, 4, StandardCharsets.US_ASCII))) {
            entry += 16;
        }
        return ByteBuffer.wrap(font).getInt(entry + 8);
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
