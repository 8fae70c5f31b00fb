package app.auditorium.portal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;

/** What two people changed at the same time, put together part by part: what one of them left alone is as the other has it. */
public final class Merged {

    private Merged() {}

    /**
     * @param before what both began with
     * @param mine stands where both changed the same part
     */
    public static <T extends Record> T of(T before, T mine, T theirs) {
        RecordComponent[] parts = mine.getClass().getRecordComponents();
        Object[] merged = Arrays.stream(parts)
                .map(part -> Objects.equals(value(part, before), value(part, mine))
                        ? value(part, theirs)
                        : value(part, mine))
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

    private static Object value(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
