package app.auditorium.portal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two people changed at the same time, put together part by part: what one of them left alone is as the other has it, and where
 * both changed the same, mine stands.
 */
public final class Merged {

    private Merged() {}

    /** @param before what both began with */
    public static <T extends Record> T of(T before, T mine, T theirs) {
        RecordComponent[] parts = mine.getClass().getRecordComponents();
        Object[] merged = Arrays.stream(parts)
                .map(part -> part(value(part, before), value(part, mine), value(part, theirs)))
                .toArray();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = mine.getClass().getDeclaredConstructor(types);
            @SuppressWarnings("unchecked")
            T whole = (T) constructor.newInstance(merged);
            return whole;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Element by element: theirs, without what I took away, with what I added or changed. What is told apart by its first part, such as an
     * id or a name, is the same whatever else it says.
     */
    public static <T> List<T> of(
            Collection<? extends T> before, Collection<? extends T> mine, Collection<? extends T> theirs) {
        boolean named = Stream.of(before, mine, theirs).allMatch(Merged::areToldApart);
        Map<Object, T> was = byId(before, named);
        Map<Object, T> wanted = byId(mine, named);
        Map<Object, T> merged = byId(theirs, named);
        merged.keySet().removeIf(id -> was.containsKey(id) && !wanted.containsKey(id));
        wanted.forEach((id, element) -> {
            T then = was.get(id);
            if (!element.equals(then)) {
                merged.merge(id, element, (now, mineNow) -> then == null ? mineNow : element(then, mineNow, now));
            }
        });
        return new ArrayList<>(merged.values());
    }

    private static @Nullable Object part(@Nullable Object before, @Nullable Object mine, @Nullable Object theirs) {
        if (Objects.equals(before, mine)) {
            return theirs;
        }
        if (before instanceof List<?> was && mine instanceof List<?> here && theirs instanceof List<?> there) {
            return of(was, here, there);
        }
        if (before instanceof Set<?> was && mine instanceof Set<?> here && theirs instanceof Set<?> there) {
            return Set.copyOf(of(was, here, there));
        }
        if (before instanceof Map<?, ?> was && mine instanceof Map<?, ?> here && theirs instanceof Map<?, ?> there) {
            return entries(was, here, there);
        }
        return mine;
    }

    private static Map<Object, Object> entries(Map<?, ?> before, Map<?, ?> mine, Map<?, ?> theirs) {
        Map<Object, Object> merged = new HashMap<>();
        Stream.concat(mine.keySet().stream(), theirs.keySet().stream())
                .distinct()
                .forEach(key -> {
                    Object value = part(before.get(key), mine.get(key), theirs.get(key));
                    if (value != null) {
                        merged.put(key, value);
                    }
                });
        return merged;
    }

    /** A part that is not as it was. */
    public record Change(
            String part, @Nullable Object before, @Nullable Object now) {}

    /** The parts that are not as they were. */
    public static <T extends Record> Stream<Change> changes(T before, T now) {
        return Arrays.stream(now.getClass().getRecordComponents())
                .map(part -> new Change(part.getName(), value(part, before), value(part, now)))
                .filter(change -> !Objects.equals(change.before(), change.now()));
    }

    /** What a record says, part by part; what it leaves open is null. */
    static Stream<@Nullable Object> values(Record of) {
        return Arrays.stream(of.getClass().getRecordComponents()).map(part -> value(part, of));
    }

    @SuppressWarnings("unchecked")
    private static <T> T element(T before, T mine, T theirs) {
        return before instanceof Record was && mine instanceof Record here && theirs instanceof Record there
                ? (T) of(was, here, there)
                : mine;
    }

    private static <T> Map<Object, T> byId(Collection<? extends T> elements, boolean named) {
        Map<Object, T> byId = new LinkedHashMap<>();
        elements.forEach(element ->
                byId.put(named ? Objects.requireNonNullElse(firstPart(element), element) : element, element));
        return byId;
    }

    private static boolean areToldApart(Collection<?> elements) {
        List<Object> names = elements.stream()
                .map(Merged::firstPart)
                .filter(Objects::nonNull)
                .toList();
        return names.size() == Set.copyOf(names).size();
    }

    private static @Nullable Object firstPart(Object element) {
        return element instanceof Record record ? value(record.getClass().getRecordComponents()[0], record) : null;
    }

    private static @Nullable Object value(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
