package app.auditorium.planning;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditRearranged;
import app.auditorium.audit.StepTaken;
import app.auditorium.certification.CertificationMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows audits, whoever takes them from step to step: by their plan, by hand, or the client by its answer. */
@Component
class FollowAudits {

    private final VisitTable visits;
    private final Telling telling;

    FollowAudits(VisitTable visits, Telling telling) {
        this.visits = visits;
        this.telling = telling;
    }

    /** What was called off waits in its plans again. */
    @EventListener
    void on(StepTaken taken) {
        AuditDetails audit = taken.audit();
        switch (taken.step()) {
            case PROPOSE_TEAM -> telling.proposed(audit);
            case RECORD_ACCEPTANCE, LIMIT_PASSED -> telling.confirmed(audit);
            case CONFIRM_SHORT_NOTICE -> telling.changed(audit);
            case START -> {
                if (audit.shortNotice()) {
                    telling.begun(audit);
                }
            }
            case CANCEL -> {
                visits.isNoAudit(audit.id());
                telling.takeBack(audit);
            }
            default -> {
                // neither days nor team are anything new
            }
        }
    }

    /** What is asked of the client anew is told when it is proposed; of other changes a plan tells that holds the audit, else nobody would. */
    @EventListener
    void on(AuditRearranged changed) {
        telling.changed(changed.audit());
    }

    /** Nothing is due any more in a certification that is over; its audits ahead have been called off by now. */
    @EventListener
    void on(CertificationMoved moved) {
        if (!moved.after().isAudited()) {
            visits.removeOpen(moved.certificationId());
        }
    }
}
