package app.auditorium.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations a list shows; null and empty lists leave a filter out.
 *
 * @param q part of a name or of the tax id, in any case
 * @param iafCodes of which the organisation has at least one
 * @param counties as they are stored: the ISO 3166-2 code of a Taiwanese county, otherwise its name
 */
public record OrganisationFilter(@Nullable String q, List<String> iafCodes, List<String> counties) {

    public static final OrganisationFilter ALL = of(null, null, null);

    public OrganisationFilter {
        iafCodes = List.copyOf(iafCodes);
        counties = List.copyOf(counties);
    }

    public static OrganisationFilter of(@Nullable String q, @Nullable String iaf, @Nullable String county) {
        return new OrganisationFilter(
                q, iaf == null ? List.of() : List.of(iaf), county == null ? List.of() : List.of(county));
    }
}
