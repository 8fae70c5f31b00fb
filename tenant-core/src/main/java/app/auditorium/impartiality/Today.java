package app.auditorium.impartiality;

import app.auditorium.tenancy.Acting;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day it is where the acting tenant is. */
@Component
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate here() {
        return LocalDate.now(clock.withZone(Acting.current().zone()));
    }
}
