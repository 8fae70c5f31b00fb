package app.auditorium.portal;

import app.auditorium.tenancy.Membership;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Points in time as the clock of the tab's tenant shows them. */
public final class Moments {

    private static final ZoneId AT_HOME = ZoneId.of("Asia/Taipei");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moments() {}

    /** The zone of the tenant; the home market's for who is in none. */
    public static ZoneId zone() {
        return Tab.here().flatMap(Tab::membership).map(Membership::zone).orElse(AT_HOME);
    }

    /** To the minute, such as 2026-12-31 14:30; empty for none. */
    public static String shown(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(zone()));
    }

    /** The day alone. */
    public static String day(Instant at) {
        return at.atZone(zone()).toLocalDate().toString();
    }
}
