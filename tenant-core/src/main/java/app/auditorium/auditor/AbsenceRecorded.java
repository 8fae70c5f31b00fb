package app.auditorium.auditor;

import java.util.List;

/** An absence that was recorded, and the audits for which the auditor is booked on these days: they need another one. */
public record AbsenceRecorded(AbsenceRow absence, List<Booking> booked) {

    public AbsenceRecorded {
        booked = List.copyOf(booked);
    }
}
