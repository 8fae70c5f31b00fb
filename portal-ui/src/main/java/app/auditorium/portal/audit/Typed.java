package app.auditorium.portal.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values from the address, where anybody may have typed anything: what is none is left out. */
public final class Typed {

    private Typed() {}

    public static <T> List<T> of(List<String> texts, Function<String, T> parse) {
        return texts.stream().flatMap(text -> tried(text, parse)).toList();
    }

    public static <T> Optional<T> of(Optional<String> text, Function<String, T> parse) {
        return text.stream().flatMap(t -> tried(t, parse)).findFirst();
    }

    private static <T> Stream<T> tried(String text, Function<String, T> parse) {
        try {
            return Stream.of(parse.apply(text));
        } catch (RuntimeException notOne) {
            return Stream.empty();
        }
    }
}
