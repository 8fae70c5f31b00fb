package app.auditorium.api;

import app.auditorium.kernel.Page;
import java.util.List;

/** The part of a short list that a caller asks for by {@code page} and {@code size}: all of it unless asked otherwise. */
public record Slice(long page, int size) {

    static final int ALL = Integer.MAX_VALUE;

    public static final Slice WHOLE = new Slice(0, ALL);

    public <T> Page<T> of(List<T> all) {
        return new Page<>(all.stream().skip(page * size).limit(size).toList(), all.size());
    }
}
