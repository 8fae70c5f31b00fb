package app.auditorium.kernel;

import java.util.List;
import java.util.function.Function;

/** A page of a list and how many there are in all. */
public record Page<T>(List<T> items, long total) {

    public <R> Page<R> map(Function<? super T, ? extends R> shape) {
        return new Page<>(items.stream().<R>map(shape).toList(), total);
    }
}
