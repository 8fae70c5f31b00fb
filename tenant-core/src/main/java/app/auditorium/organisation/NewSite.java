package app.auditorium.organisation;

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
        @Nullable String name,
        @Nullable String address,
        @Nullable String county,
        @Nullable Integer employees,
        @Nullable Integer contractors,
        @Nullable Integer shifts,
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
