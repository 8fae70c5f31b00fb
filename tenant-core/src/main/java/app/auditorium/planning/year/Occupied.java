package app.auditorium.planning.year;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** On which days of the horizon somebody cannot be sent: absences, audits on file and, where it is told, the plan's own visits. */
public final class Occupied {

    /** Days behind the horizon about which it is asked, too. */
    static final int BEYOND = 120;

    private final LocalDate first;
    private final int size;
    /** How many things stand against each day. */
    private final Map<UUID, short[]> days;

    private Occupied(LocalDate first, int size, Map<UUID, short[]> days) {
        this.first = first;
        this.size = size;
        this.days = days;
    }

    /** By what is on file. */
    public static Occupied onFile(Year year) {
        int size = (int) year.horizon().days() + BEYOND;
        var occupied = new Occupied(year.horizon().first(), size, new HashMap<>());
        for (DueVisit visit : year.visits()) {
            for (AuditorFile file : visit.auditors().values()) {
                occupied.days.computeIfAbsent(file.id(), id -> occupied.away(file));
            }
        }
        return occupied;
    }

    private short[] away(AuditorFile file) {
        var away = new short[size];
        file.absences().forEach(range -> count(away, range, 1));
        file.bookings().forEach(booking -> count(away, booking.days(), 1));
        if (file.leftOn() != null) {
            for (int day = Math.max(0, at(file.leftOn()) + 1); day < size; day++) {
                away[day]++;
            }
        }
        return away;
    }

    /** The same and the plan's visits. */
    public Occupied with(Iterable<Arrangement> arrangements) {
        var copy = new HashMap<UUID, short[]>();
        days.forEach((id, counts) -> copy.put(id, counts.clone()));
        var all = new Occupied(first, size, copy);
        arrangements.forEach(all::add);
        return all;
    }

    public void add(Arrangement arrangement) {
        count(arrangement, 1);
    }

    public void remove(Arrangement arrangement) {
        count(arrangement, -1);
    }

    private void count(Arrangement arrangement, int by) {
        for (Stay stay : arrangement.stays()) {
            short[] counts = days.get(stay.auditor().id());
            if (counts != null) {
                count(counts, stay.days(), by);
            }
        }
    }

    private void count(short[] counts, DateRange range, int by) {
        int last = Math.min(at(range.last()), size - 1);
        for (int day = Math.max(0, at(range.first())); day <= last; day++) {
            counts[day] += (short) by;
        }
    }

    private int at(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    public boolean free(UUID auditor, DateRange range) {
        short[] counts = days.get(auditor);
        if (counts == null) {
            return true;
        }
        int last = Math.min(at(range.last()), size - 1);
        for (int day = Math.max(0, at(range.first())); day <= last; day++) {
            if (counts[day] != 0) {
                return false;
            }
        }
        return true;
    }
}
