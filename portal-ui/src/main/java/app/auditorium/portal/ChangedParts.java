package app.auditorium.portal;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which parts of a record somebody else changed, by their names on the form, and from what to what. */
public class ChangedParts extends UnorderedList {

    private static final String NOTHING = "–";
    private static final int LONGEST = 140;
    private static final int LEAD = 30;

    public ChangedParts(Stream<String> lines) {
        lines.forEach(line -> add(new ListItem(line)));
    }

    /** @param key of the words for a part; a part without words says nothing to a reader */
    public static <T extends Record> ChangedParts between(T before, T now, UnaryOperator<String> key) {
        return new ChangedParts(lines(before, now, key));
    }

    /** The same, line by line. */
    public static <T extends Record> Stream<String> lines(T before, T now, UnaryOperator<String> key) {
        return Merged.changes(before, now)
                .filter(change -> Words.has(key.apply(change.part())))
                .map(change -> line(
                        Words.of(key.apply(change.part())), key.apply(change.part()), change.before(), change.now()));
    }

    /** What one part was and is, if somebody changed it. */
    public static Optional<String> changed(String key, @Nullable Object before, @Nullable Object now) {
        return Objects.equals(before, now) ? Optional.empty() : Optional.of(line(Words.of(key), before, now));
    }

    /** What one part was and is. */
    public static String line(String label, @Nullable Object before, @Nullable Object now) {
        return line(label, "", before, now);
    }

    private static String line(String label, String key, @Nullable Object before, @Nullable Object now) {
        if (before instanceof Collection<?> was && now instanceof Collection<?> is) {
            return Words.of("history.changed", label, shown(key, without(was, is)), shown(key, without(is, was)));
        }
        String was = shown(key, before);
        String is = shown(key, now);
        int same = Math.max(0, firstDifference(was, is) - LEAD);
        return Words.of("history.changed", label, part(was, same), part(is, same));
    }

    private static List<?> without(Collection<?> all, Collection<?> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }

    /** Of a long text the place where it begins to differ. */
    private static String part(String text, int from) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int begin = Math.min(from, text.length() - LEAD);
        int end = Math.min(text.length(), begin + LONGEST);
        return (begin > 0 ? "…" : "") + text.substring(begin, end) + (end < text.length() ? "…" : "");
    }

    private static int firstDifference(String one, String other) {
        int at = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return at < 0 ? 0 : at;
    }

    private static String shown(String key, @Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Boolean yes -> Words.of(yes ? "word.yes" : "word.no");
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Double number -> shown(key, BigDecimal.valueOf(number));
            case Enum<?> choice -> word(key, choice);
            case Collection<?> many -> together(key, many.stream(), Words.between());
            case Map<?, ?> many -> together(key, many.values().stream(), Words.between());
            case Record parts ->
                together(
                        key,
                        Merged.values(parts).filter(part -> !(part instanceof UUID || part instanceof Boolean)),
                        " · ");
            default -> value.toString().isBlank() ? NOTHING : value.toString();
        };
    }

    private static String together(String key, Stream<?> values, String between) {
        String text = values.filter(Objects::nonNull)
                .map(each -> shown(key, each))
                .filter(each -> !each.equals(NOTHING))
                .collect(Collectors.joining(between));
        return text.isEmpty() ? NOTHING : text;
    }

    /** A choice by its name on the form: under the key of the part, or under its singular where there are several. */
    private static String word(String key, Enum<?> choice) {
        return Stream.of(key, key.replaceFirst("s$", ""))
                .map(each -> each + "." + choice.name())
                .filter(Words::has)
                .map(Words::of)
                .findFirst()
                .orElseGet(() -> choice.name().replace('_', ' '));
    }
}
