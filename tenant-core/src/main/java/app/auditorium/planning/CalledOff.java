package app.auditorium.planning;

import app.auditorium.audit.AuditCancelled;
import app.auditorium.certification.CertificationMoved;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back what was called off: its visits wait in their plans again, and whoever knew of the audit hears of it at once. */
@Component
class CalledOff {

    private final PlanTable plans;
    private final Telling telling;
    private final JdbcClient sql;

    CalledOff(PlanTable plans, Telling telling, DataSource app) {
        this.plans = plans;
        this.telling = telling;
        this.sql = JdbcClient.create(app);
    }

    @EventListener
    void on(AuditCancelled cancelled) {
        plans.isNoAudit(cancelled.audit().id());
        if (cancelled.audit().releasedAt() != null) {
            telling.takeBack(cancelled.audit());
        }
    }

    /** Nothing is due any more in a certification that is over. */
    @EventListener
    void on(CertificationMoved moved) {
        UUID certification = moved.certificationId();
        if (!moved.after().isAudited()) {
            sql.sql("""
                            delete from plan_visit v
                            where v.tenant_id = current_tenant() and v.certification_id = ?
                              and not exists (select from audit a where a.tenant_id = v.tenant_id and a.id = v.audit_id
                                                and a.state not in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED', 'CANCELLED'))""").param(certification).update();
        }
    }
}
