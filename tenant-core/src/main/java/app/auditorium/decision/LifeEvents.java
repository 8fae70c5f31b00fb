package app.auditorium.decision;

import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a decision is in the life of a certification; to maintain or amend it is no event there. */
final class LifeEvents {

    private LifeEvents() {}

    static Optional<LifeEvent> of(
            DecisionKind kind,
            LocalDate day,
            NewDecision decision,
            @Nullable UUID audit,
            @Nullable TransferReview transfer) {
        return switch (kind) {
            case GRANT -> decided(app.auditorium.certification.DecisionKind.INITIAL, day, decision, audit);
            case REFUSE -> decided(app.auditorium.certification.DecisionKind.REFUSAL, day, decision, audit);
            case RECERTIFY -> decided(app.auditorium.certification.DecisionKind.RECERTIFICATION, day, decision, audit);
            case RESTORE_AFTER_EXPIRY ->
                decided(app.auditorium.certification.DecisionKind.RESTORATION, day, decision, audit);
            case WITHDRAW -> decided(app.auditorium.certification.DecisionKind.WITHDRAWAL, day, decision, audit);
            case SUSPEND -> happened(LifeEventType.SUSPENDED, day, decision, audit);
            case RESTORE -> happened(LifeEventType.RESTORED, day, decision, audit);
            case REDUCE -> happened(LifeEventType.SCOPE_REDUCED, day, decision, audit);
            case EXTEND -> happened(LifeEventType.SCOPE_EXTENDED, day, decision, audit);
            case CANCEL -> happened(LifeEventType.CANCELLED, day, decision, audit);
            case TRANSFER_OUT -> happened(LifeEventType.TRANSFERRED_OUT, day, decision, audit);
            case TRANSFER_IN -> {
                LocalDate expiry = transfer == null ? null : transfer.expiresOn();
                yield expiry == null
                        ? Optional.empty()
                        : happened(LifeEventType.TRANSFER_IN, day, decision, audit)
                                .map(event -> event.expiring(expiry));
            }
            case MAINTAIN, AMEND -> Optional.empty();
        };
    }

    private static Optional<LifeEvent> decided(
            app.auditorium.certification.DecisionKind kind, LocalDate day, NewDecision decision, @Nullable UUID audit) {
        return Optional.of(explained(LifeEvent.decision(kind, day), decision, audit));
    }

    private static Optional<LifeEvent> happened(
            LifeEventType type, LocalDate day, NewDecision decision, @Nullable UUID audit) {
        return Optional.of(explained(LifeEvent.of(type, day), decision, audit));
    }

    private static LifeEvent explained(LifeEvent event, NewDecision decision, @Nullable UUID audit) {
        LifeEvent told = event.because(decision.reason(), decision.evidence(), List.of());
        return audit == null ? told : told.from(audit);
    }
}
