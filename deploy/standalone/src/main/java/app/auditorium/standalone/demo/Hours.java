package app.auditorium.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The moments of days, in office hours of Taiwan; never later than now. */
record Hours(Instant now) {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    /** A minute of that hour, which the record itself decides; the working day before where there is no work. */
    Instant at(LocalDate day, int hour, Object record) {
        int minute = Math.floorMod(record.hashCode() * 31 + hour, 58);
        Instant moment = WorkingDays.until(day)
                .atTime(hour, minute, Math.floorMod(record.hashCode(), 60))
                .atZone(TAIPEI)
                .toInstant();
        return moment.isAfter(now) ? now : moment;
    }
}
