package app.auditorium.search;

import app.auditorium.kernel.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many results have a value, were the other facets left as they are.
 *
 * @param label name of a tenant; otherwise the value
 * @param labelZh its Chinese name, if it has one
 */
public record FacetValue(
        String value, String label, @Nullable String labelZh, long count) {

    public String name(Locale language) {
        return Texts.name(language, label, labelZh);
    }
}
