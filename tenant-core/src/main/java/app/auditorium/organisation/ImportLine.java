package app.auditorium.organisation;

import app.auditorium.kernel.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file as an organisation with at most one site and one contact; what its cells leave empty is null.
 *
 * @param problems of cells that cannot be understood at all
 */
record ImportLine(int number, NewOrganisation said, List<Problem> problems) {

    @Nullable NewSite site() {
        return first(said.sites());
    }

    @Nullable NewContact contact() {
        return first(said.contacts());
    }

    private static <T> @Nullable T first(@Nullable List<@Nullable T> list) {
        return list == null || list.isEmpty() ? null : Objects.requireNonNull(list.getFirst());
    }
}
