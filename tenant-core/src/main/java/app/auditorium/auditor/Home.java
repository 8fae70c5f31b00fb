package app.auditorium.auditor;

import org.jspecify.annotations.Nullable;

/**
 * Where an auditor sets out from.
 *
 * @param county code of a county of the catalogue, such as {@code TW-TPE}; null abroad
 * @param latitude in degrees; where only the county is known, that of its seat
 */
public record Home(
        @Nullable String county,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    public static final Home UNKNOWN = new Home(null, null, null);
}
