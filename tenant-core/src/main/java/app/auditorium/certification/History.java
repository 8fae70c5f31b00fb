package app.auditorium.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A certification with everything that happened to it, and where that leads today. */
public record History(UUID certificationId, Life life, List<LivedEvent> events) {

    /** The last day on which the suspension that lasts can be lifted. */
    public Optional<LocalDate> suspendedUntil() {
        return life.status() != CertificationState.SUSPENDED
                ? Optional.empty()
                : events.reversed().stream()
                        .map(LivedEvent::event)
                        .filter(event -> event.type() == LifeEventType.SUSPENDED)
                        .findFirst()
                        .map(event -> event.day().plusMonths(Past.MONTHS_OF_GRACE));
    }

    /** The last day on which the expired certification can be restored. */
    public Optional<LocalDate> restorableUntil() {
        return life.status() != CertificationState.EXPIRED
                ? Optional.empty()
                : life.cycle().map(cycle -> cycle.expiry().plusMonths(Past.MONTHS_OF_GRACE));
    }
}
