package app.auditorium.portal;

import app.auditorium.kernel.TenantKind;
import java.util.List;

/** Records that the search-or-go box finds by their names; a bean for each kind. Asked for the tab's membership. */
public interface Findable {

    /**
     * A record that was found.
     *
     * @param place what places it, such as its kind and day
     * @param address where it opens
     */
    record Hit(Sign sign, String name, String place, String address) {}

    /** Whether the tab may see records of this kind at all: a body's, unless said otherwise. */
    default boolean concerns(Tab tab) {
        return tab.membership()
                .map(member -> member.kind() == TenantKind.CERTIFICATION_BODY)
                .orElse(false);
    }

    /** At most so many whose names hold the text. */
    List<Hit> find(String text, int most);
}
