package app.auditorium.engagement;

import org.jspecify.annotations.Nullable;

/**
 * A site as an application names it.
 *
 * @param processes what is done there
 * @param contractors people of others who work under the organisation's control
 */
public record ApplicationSite(
        @Nullable String name,
        @Nullable String address,
        @Nullable String processes,
        @Nullable Integer employees,
        @Nullable Integer contractors,
        @Nullable Integer shifts) {

    int employeesOrNone() {
        return employees == null ? 0 : employees;
    }
}
