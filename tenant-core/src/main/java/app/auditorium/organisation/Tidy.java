package app.auditorium.organisation;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes off what people do not see when they type: spaces around, empty texts. */
final class Tidy {

    private Tidy() {}

    static @Nullable String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.isEmpty() ? null : text;
    }

    static <T> List<@Nullable T> list(@Nullable List<@Nullable T> typed, UnaryOperator<T> tidy) {
        return typed == null
                ? List.of()
                : typed.stream().map(t -> t == null ? null : tidy.apply(t)).toList();
    }

    static List<@Nullable String> texts(@Nullable List<@Nullable String> typed) {
        return list(typed, t -> Objects.requireNonNullElse(text(t), ""));
    }
}
