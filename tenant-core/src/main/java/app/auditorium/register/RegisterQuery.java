package app.auditorium.register;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor looks for; nothing given finds everything that is listed.
 *
 * @param q part of a name or number, whatever its case
 * @param city county code of the catalogue, such as {@code TW-TPE}
 */
public record RegisterQuery(
        @Nullable String q,
        @Nullable String standard,
        @Nullable String iaf,
        @Nullable String city,
        @Nullable PublicStatus status) {}
