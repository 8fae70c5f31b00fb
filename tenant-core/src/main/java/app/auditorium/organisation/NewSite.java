package app.auditorium.organisation;

import app.auditorium.kernel.Field;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site as somebody enters it.
 *
 * @param id of the site that this changes; null for a new one, or for the one with the same name
 * @param employees people on the organisation's payroll at the site, as a head count
 * @param shifts 1 to 5
 * @param centralFunction whether the management system is run from here (DOMAIN C.3)
 */
public record NewSite(
        @Nullable UUID id,

        @Field(required = true, most = OrganisationChecks.NAME) @Nullable String name,

        @Field(most = OrganisationChecks.ADDRESS) @Nullable String address,
        @Field(most = OrganisationChecks.COUNTY) @Nullable String county,

        @Field(from = 0, to = OrganisationChecks.PEOPLE) @Nullable Integer employees,

        @Field(from = 0, to = OrganisationChecks.PEOPLE) @Nullable Integer contractors,

        @Field(from = 1, to = OrganisationChecks.SHIFTS) @Nullable Integer shifts,

        @Nullable Boolean centralFunction) {

    NewSite in(@Nullable String otherCounty) {
        return new NewSite(id, name, address, otherCounty, employees, contractors, shifts, centralFunction);
    }

    NewSite tidied() {
        return new NewSite(
                id,
                Tidy.text(name),
                Tidy.text(address),
                Tidy.text(county),
                employees,
                contractors,
                shifts,
                centralFunction);
    }
}
