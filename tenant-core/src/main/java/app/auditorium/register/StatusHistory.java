package app.auditorium.register;

import app.auditorium.certification.History;
import app.auditorium.certification.Life;
import app.auditorium.certification.LivedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The history of a status as the public may know it: states and days, no reasons and no persons. */
final class StatusHistory {

    private StatusHistory() {}

    static List<StatusChange> of(History history) {
        var changes = new ArrayList<StatusChange>();
        for (LivedEvent lived : history.events()) {
            PublicStatus.of(lived.after())
                    .ifPresent(after ->
                            changes.add(new StatusChange(after, lived.event().day())));
        }
        for (Life.Lapse lapse : history.life().notCertified()) {
            changes.add(new StatusChange(PublicStatus.EXPIRED, lapse.from()));
        }
        changes.sort(Comparator.comparing(StatusChange::from));
        return withoutRepeats(changes);
    }

    /** The history with what the calendar did since it was written. */
    static List<StatusChange> until(List<StatusChange> known, PublicStatus today, LocalDate expiry) {
        if (today != PublicStatus.EXPIRED
                || (!known.isEmpty() && known.getLast().status() == PublicStatus.EXPIRED)) {
            return known;
        }
        var changes = new ArrayList<>(known);
        changes.add(new StatusChange(PublicStatus.EXPIRED, expiry.plusDays(1)));
        return changes;
    }

    private static List<StatusChange> withoutRepeats(List<StatusChange> changes) {
        var kept = new ArrayList<StatusChange>();
        for (StatusChange change : changes) {
            if (kept.isEmpty() || kept.getLast().status() != change.status()) {
                kept.add(change);
            }
        }
        return kept;
    }
}
