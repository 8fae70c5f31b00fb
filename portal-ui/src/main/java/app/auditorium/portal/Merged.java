package app.auditorium.portal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

    /** Element by element: theirs, without what I took away, with what I added or changed. One with an id is the same whatever else it says. */
    public static <T> List<T> of(
            Collection<? extends T> before, Collection<? extends T> mine, Collection<? extends T> theirs) {
        Map<Object, T> was = byId(before);
        Map<Object, T> wanted = byId(mine);
        Map<Object, T> merged = byId(theirs);
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
        return before instanceof List<?> was && mine instanceof List<?> here && theirs instanceof List<?> there
                ? of(was, here, there)
                : mine;
    }

    @SuppressWarnings("unchecked")
    private static <T> T element(T before, T mine, T theirs) {
        return before instanceof Record was && mine instanceof Record here && theirs instanceof Record there
                ? (T) of(was, here, there)
                : mine;
    }

    private static <T> Map<Object, T> byId(Collection<? extends T> elements) {
        Map<Object, T> byId = new LinkedHashMap<>();
        elements.forEach(element -> byId.put(id(element), element));
        return byId;
    }

    private static Object id(Object element) {
        return element instanceof Record record
                        && value(record.getClass().getRecordComponents()[0], record) instanceof UUID id
                ? id
                : element;
    }

    private static @Nullable Object value(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
