package app.auditorium.portal;

import app.auditorium.catalogue.Sectors;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Choices that many filters offer. */
public final class Choices {

    private Choices() {}

    /** The 39 IAF codes with their short names. */
    public static List<Choice> sectors(Sectors sectors) {
        return sectors.all().stream()
                .map(sector -> new Choice(
                        sector.code().value(), sector.code().value() + " " + sector.shortName(Words.language())))
                .toList();
    }

    /** The values of an enumeration, each with its word. */
    public static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> word) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), word.apply(value)))
                .toList();
    }
}
