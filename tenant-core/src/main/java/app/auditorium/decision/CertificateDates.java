package app.auditorium.decision;

import app.auditorium.certification.History;
import app.auditorium.certification.Life;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.LivedEvent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dates that a certificate shows, from the history of its certification. */
final class CertificateDates {

    private CertificateDates() {}

    /** Empty while there is no cycle: nothing to certify. */
    static Optional<CertificateContent.Dates> of(History history, LocalDate revisedOn, String reason) {
        List<Life.Cycle> cycles = history.life().cycles();
        if (cycles.isEmpty()) {
            return Optional.empty();
        }
        Life.Cycle now = cycles.getLast();
        LocalDate first = cycles.getFirst().from();
        LocalDate revised = revisedOn.isBefore(now.from()) ? now.from() : revisedOn;
        Optional<Life.Lapse> lapse = history.life().notCertified().stream()
                .filter(gap -> now.from().minusDays(1).equals(gap.to()))
                .findFirst();
        if (lapse.isEmpty()) {
            return Optional.of(
                    new CertificateContent.Dates(first, now.from(), now.expiry(), revised, reason, null, null));
        }
        LocalDate audit = auditBefore(history.events(), now.from());
        // after a lapse, and without the audit's date, the first day may not stand there
        return Optional.of(new CertificateContent.Dates(
                audit == null ? now.from() : first,
                now.from(),
                now.expiry(),
                revised,
                reason,
                audit == null ? null : lapse.get().from().minusDays(1),
                audit));
    }

    private static @Nullable LocalDate auditBefore(List<LivedEvent> events, LocalDate day) {
        return events.stream()
                .filter(lived -> lived.event().type() == LifeEventType.RECERTIFICATION_AUDIT
                        || lived.event().type() == LifeEventType.STAGE_2_END)
                .map(lived -> lived.event().day())
                .filter(audit -> !audit.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
