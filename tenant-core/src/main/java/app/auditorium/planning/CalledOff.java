package app.auditorium.planning;

import app.auditorium.audit.AuditCancelled;
import app.auditorium.certification.CertificationMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes back what was called off: its visits wait in their plans again, and whoever knew of the audit hears of it at once. */
@Component
class CalledOff {

    private final PlanTable plans;
    private final Telling telling;

    CalledOff(PlanTable plans, Telling telling) {
        this.plans = plans;
        this.telling = telling;
    }

    @EventListener
    void on(AuditCancelled cancelled) {
        plans.isNoAudit(cancelled.audit().id());
        if (cancelled.audit().releasedAt() != null) {
            telling.takeBack(cancelled.audit());
        }
    }

    /** Nothing is due any more in a certification that is over; its audits ahead have been called off by now. */
    @EventListener
    void on(CertificationMoved moved) {
        if (!moved.after().isAudited()) {
            plans.removeOpen(moved.certificationId());
        }
    }
}
