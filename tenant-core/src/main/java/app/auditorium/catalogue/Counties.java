package app.auditorium.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Taiwan's 22 counties and cities, for addresses and rough distances. */
@Component
public class Counties {

    private final List<County> all =
            CatalogueFile.read("counties.json", County.class).rows();

    public List<County> all() {
        return all;
    }

    /** The county that an address names in Chinese (臺 or 台) or English; "New Taipei City" is not Taipei. */
    public Optional<County> namedIn(String address) {
        String text = address.replace('台', '臺').toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(c ->
                        text.contains(c.nameZh()) || text.contains(c.nameEn().toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(c -> c.nameEn().length()));
    }

    /** A county by its code or either name, named in the reader's language; what is none stays as it is. */
    public String shown(@Nullable String county, Locale locale) {
        return county == null
                ? ""
                : all.stream()
                        .filter(c -> c.code().equals(county)
                                || c.name(Locale.TRADITIONAL_CHINESE).equals(county)
                                || c.name(Locale.ENGLISH).equals(county))
                        .findFirst()
                        .map(c -> c.name(locale))
                        .orElse(county);
    }
}
