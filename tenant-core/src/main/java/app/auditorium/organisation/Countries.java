package app.auditorium.organisation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Countries however a list names them: by either ISO code, or by name in English or Traditional Chinese. */
final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** @return the alpha-2 code, or what was said if it names no country */
    static @Nullable String code(@Nullable String said) {
        return said == null ? null : Objects.requireNonNullElse(CODES.get(said.toUpperCase(Locale.ROOT)), said);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(Map.of("台灣", "TW", "中華民國", "TW", "R.O.C.", "TW", "UK", "GB"));
        List<Locale> countries = Arrays.stream(Locale.getISOCountries())
                .map(code -> Locale.of("", code))
                .toList();
        for (Locale country : countries) {
            Stream.of(
                            country.getCountry(),
                            country.getISO3Country(),
                            country.getDisplayCountry(Locale.ENGLISH),
                            country.getDisplayCountry(Locale.TRADITIONAL_CHINESE))
                    .forEach(name -> codes.put(name.toUpperCase(Locale.ROOT), country.getCountry()));
        }
        return Map.copyOf(codes);
    }
}
