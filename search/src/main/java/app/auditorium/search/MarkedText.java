package app.auditorium.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text as PostgreSQL returned it, in pieces that match the search or do not. */
public record MarkedText(List<Piece> pieces) {

    private static final int CONTEXT = 60;
    private static final String GAP = " … ";

    /** A stretch of the text. */
    public record Piece(String text, boolean marked) {}

    public static MarkedText plain(String text) {
        return new MarkedText(text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
    }

    /** Carries over the marks of highlighted copies; a copy that reads differently is older than the text and tells nothing. */
    static MarkedText of(String text, Stream<@Nullable String> highlighted) {
        var marked = new BitSet(text.length());
        highlighted.filter(Objects::nonNull).forEach(copy -> mark(text, copy, marked));
        var pieces = new ArrayList<Piece>();
        for (int from = 0; from < text.length(); ) {
            boolean on = marked.get(from);
            int to = on ? marked.nextClearBit(from) : marked.nextSetBit(from);
            int end = to < 0 ? text.length() : Math.min(to, text.length());
            pieces.add(new Piece(text.substring(from, end), on));
            from = end;
        }
        return new MarkedText(pieces);
    }

    private static void mark(String text, String copy, BitSet marked) {
        var here = new BitSet();
        int at = 0;
        int open = -1;
        for (int i = 0; i < copy.length(); i++) {
            char next = copy.charAt(i);
            if (next == Marks.OPEN) {
                open = at;
            } else if (next == Marks.CLOSE && open >= 0) {
                here.set(open, at);
            } else if (next != Marks.CLOSE) {
                if (at >= text.length() || text.charAt(at) != next) {
                    return;
                }
                at++;
            }
        }
        if (at == text.length()) {
            marked.or(here);
        }
    }

    public boolean hasMarks() {
        return pieces.stream().anyMatch(Piece::marked);
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The whole of a short text; of a long one what stands around its marks, or its beginning. */
    public MarkedText excerpt(int most) {
        if (text().length() <= most) {
            return this;
        }
        var kept = new ArrayList<Piece>();
        int length = 0;
        for (int i = 0; i < pieces.size() && length < most; i++) {
            Piece piece = pieces.get(i);
            Piece part = piece.marked() ? piece : shortened(piece.text(), i, most - length);
            kept.add(part);
            length += part.text().length();
        }
        return new MarkedText(kept);
    }

    private Piece shortened(String text, int index, int room) {
        boolean before = index > 0;
        boolean after = index < pieces.size() - 1;
        int head = before ? CONTEXT : after ? 0 : Math.min(room, text.length());
        int tail = after ? CONTEXT : 0;
        if (text.length() <= head + tail + GAP.length()) {
            return new Piece(text, false);
        }
        return new Piece(upTo(text, head) + GAP + from(text, text.length() - tail), false);
    }

    private static String upTo(String text, int end) {
        return text.substring(0, splits(text, end) ? end - 1 : end);
    }

    private static String from(String text, int start) {
        return text.substring(splits(text, start) ? start + 1 : start);
    }

    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    /** Escaped HTML in which {@code <mark>} is the only element. */
    public String html() {
        return pieces.stream()
                .map(piece -> piece.marked() ? "<mark>" + escaped(piece.text()) + "</mark>" : escaped(piece.text()))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
