package app.auditorium.planning;

import app.auditorium.audit.AuditState;
import app.auditorium.tenancy.TenantEvent;
import java.util.Set;
import java.util.UUID;

/** A body has news of an audit for the client company that it is about. */
record VisitTold(UUID deliveredTo, UUID auditId, News news) implements TenantEvent {

    /** What there is to say, and in which states of the audit it still holds. */
    enum News {
        PROPOSED(AuditState.TEAM_PROPOSED),
        /** Nobody has answered what was proposed. */
        AWAITED(AuditState.TEAM_PROPOSED),
        CONFIRMED(AuditState.CONFIRMED, AuditState.SCHEDULED),
        /** Nothing that it has to be asked about anew. */
        CHANGED(AuditState.CONFIRMED, AuditState.SCHEDULED),
        /** It was not asked about it before. */
        BEGUN(AuditState.IN_PROGRESS),
        CANCELLED(AuditState.CANCELLED);

        private final Set<AuditState> states;

        News(AuditState... states) {
            this.states = Set.of(states);
        }

        boolean holdsIn(AuditState state) {
            return states.contains(state);
        }
    }
}
