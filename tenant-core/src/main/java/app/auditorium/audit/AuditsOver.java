package app.auditorium.audit;

import app.auditorium.certification.CertificationMoved;
import app.auditorium.certification.CertificationState;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls off what has not begun in a certification that is not audited any more: withdrawn, given up, handed over, closed (G.3). A stage 2 that
 * is planned when the calendar closes it may still regain it.
 */
@Component
class AuditsOver {

    private final StepTaking steps;
    private final JdbcClient sql;

    AuditsOver(StepTaking steps, DataSource app) {
        this.steps = steps;
        this.sql = JdbcClient.create(app);
    }

    private record Planned(UUID id, int version) {}

    /** Before anybody looks at what is left of it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CertificationMoved moved) {
        if (moved.after().isAudited() || moved.after() == moved.before()) {
            return;
        }
        boolean closed = moved.after() == CertificationState.CLOSED;
        String why = Texts.of(Acting.current().locale(), "audit.certification-over");
        for (Planned audit : sql.sql("""
                        select id, version from audit
                        where tenant_id = current_tenant() and certification_id = :certification and state = any(:states)
                          and not (:closed and type in ('STAGE_1', 'STAGE_2'))""")
                .param("certification", moved.certificationId())
                .param("closed", closed)
                .param(
                        "states",
                        AuditState.beforeStart().stream().map(Enum::name).toArray(String[]::new))
                .query((row, n) -> new Planned(row.getObject(1, UUID.class), row.getInt(2)))
                .list()) {
            Outcome<AuditDetails> cancelled = steps.cancel(audit.id, audit.version, why);
            if (!(cancelled instanceof Outcome.Done<AuditDetails>)) {
                throw new IllegalStateException("Audit " + audit.id + " could not be called off: " + cancelled);
            }
        }
    }
}
