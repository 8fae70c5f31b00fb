package app.auditorium.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Which organisations a list shows; nulls leave a filter out.
 *
 * @param q part of a name or of the tax id, in any case
 * @param iaf code that the organisation has
 * @param county as it is stored: the ISO 3166-2 code of a Taiwanese county, otherwise its name
 */
public record OrganisationFilter(
        @Nullable String q, @Nullable String iaf, @Nullable String county) {

    public static final OrganisationFilter ALL = new OrganisationFilter(null, null, null);
}
