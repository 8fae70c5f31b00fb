package app.auditorium.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cycle in a replay, with the audits that took place in it. */
final class Stretch {

    final LocalDate from;
    final LocalDate expiry;
    final Kind kind;
    final List<LocalDate> surveillances = new ArrayList<>();
    final List<LocalDate> recertificationAudits = new ArrayList<>();
    /** Withdrawn, cancelled or transferred before the expiry. */
    @Nullable LocalDate endedOn;

    Stretch(LocalDate from, LocalDate expiry, Kind kind) {
        this.from = from;
        this.expiry = expiry;
        this.kind = kind;
    }

    /** How a cycle begins. */
    enum Kind {
        FIRST,
        RENEWED,
        TRANSFERRED
    }
}
