package app.auditorium.portal;

import app.auditorium.kernel.TenantKind;
import java.util.List;

/** Figures on the home screen that another module adds; a bean for each. Asked for the tab's membership, and only in that kind of tenant. */
public interface HomeTiles {

    TenantKind in();

    /** Only what waits: none where there is nothing to do. */
    List<StatTile> tiles();
}
