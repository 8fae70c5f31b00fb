package app.auditorium.portal.auditor;

import app.auditorium.kernel.Role;
import app.auditorium.portal.Tab;
import app.auditorium.tenancy.Acting;
import java.time.Clock;
import java.time.LocalDate;

/** What the member at this tab may do: decides which buttons are shown; the front doors decide what is done. */
final class Rights {

    private Rights() {}

    static boolean writesAuditors() {
        return Tab.may(Role.ADMINISTRATOR, Role.PLANNER);
    }

    static boolean writesScope() {
        return Tab.may(Role.ADMINISTRATOR);
    }

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(Acting.current().zone()));
    }
}
