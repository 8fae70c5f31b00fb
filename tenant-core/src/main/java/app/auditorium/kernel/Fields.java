package app.auditorium.kernel;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of records that somebody fills in, and what each of them has to fulfil. */
public final class Fields {

    private static final ClassValue<List<Demanded>> OF_RECORD = new ClassValue<>() {
        @Override
        protected List<Demanded> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .flatMap(component -> of(component).stream()
                            .map(field -> new Demanded(component.getName(), field, readable(component))))
                    .toList();
        }
    };

    private Fields() {}

    /** What is demanded of a component, there or in the record for which its own one stands. */
    public static Optional<Field> of(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Field.class))
                .or(() -> Optional.ofNullable(component.getDeclaringRecord().getAnnotation(Field.Of.class))
                        .flatMap(other -> Arrays.stream(other.value().getRecordComponents())
                                .filter(one -> one.getName().equals(component.getName()))
                                .findFirst())
                        .flatMap(Fields::of));
    }

    static List<Demanded> of(Record entered) {
        return OF_RECORD.get(entered.getClass());
    }

    private static Method readable(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    record Demanded(String name, Field field, Method accessor) {

        @Nullable Object in(Record entered) {
            try {
                return accessor.invoke(entered);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
