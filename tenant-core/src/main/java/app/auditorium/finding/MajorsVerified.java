package app.auditorium.finding;

import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Lives;
import app.auditorium.tenancy.Today;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the certification that its last open major was verified (DOMAIN ). */
@Component
class MajorsVerified {

    private final Lives lives;
    private final Today today;
    private final JdbcClient sql;

    MajorsVerified(Lives lives, Today today, DataSource app) {
        this.lives = lives;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    /** Refused where the certification's life has no place for it; then nothing is told. */
    void verified(AuditedClient audit, UUID finding) {
        if (open(audit.certificationId()) == 0) {
            lives.record(
                    audit.certificationId(),
                    LifeEvent.of(LifeEventType.MAJORS_VERIFIED, today.here())
                            .from(audit.id())
                            .because(null, "finding " + finding, List.of("A-52")));
        }
    }

    private int open(UUID certification) {
        return sql.sql("""
                        select count(*) from finding f join audit a on a.tenant_id = f.tenant_id and a.id = f.audit_id
                        where f.tenant_id = current_tenant() and a.certification_id = ? and f.grade = 'MAJOR' and f.released_at is not null
                          and f.state in ('OPEN', 'RESPONDED', 'ACCEPTED')""").param(certification).query(Integer.class).single();
    }
}
