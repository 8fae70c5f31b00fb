package app.auditorium.tenancy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Which day it is where the acting tenant is. */
@Component
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate here() {
        return LocalDate.now(clock.withZone(zone()));
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(zone()));
    }

    public ZoneId zone() {
        return Acting.current().zone();
    }
}
