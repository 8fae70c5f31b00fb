package app.auditorium.portal.organisation;

import app.auditorium.portal.Tab;
import app.auditorium.tenancy.Membership;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Points in time as the tenant's clock shows them. */
final class Clocks {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Clocks() {}

    static ZoneId zone() {
        return Tab.here().flatMap(Tab::membership).map(Membership::zone).orElse(ZoneId.of("Asia/Taipei"));
    }

    static String shown(Instant at) {
        return MINUTE.format(at.atZone(zone()));
    }
}
