package app.auditorium.access;

import java.time.Duration;

/** After how many wrong passwords an account rests, and for how long: five are free, then the pause doubles up to an hour. */
final class LockOut {

    private static final int FREE = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private LockOut() {}

    static Duration after(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures - FREE, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
