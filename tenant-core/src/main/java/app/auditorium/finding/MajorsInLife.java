package app.auditorium.finding;

import app.auditorium.certification.AuditType;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Lives;
import app.auditorium.tenancy.Today;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the life of a certification what becomes of majors after the closing meeting (DOMAIN ). */
@Component
class MajorsInLife {

    private static final Set<AuditType> WITHOUT_MAJORS =
            Set.of(AuditType.PRE_AUDIT, AuditType.STAGE_1, AuditType.TRANSFER_VISIT);

    private final Lives lives;
    private final Today today;
    private final JdbcClient sql;

    MajorsInLife(Lives lives, Today today, DataSource app) {
        this.lives = lives;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    /** What a decision rests on changes before it or after it, never beneath it. */
    void hold(AuditedClient audit) {
        lives.hold(audit.certificationId());
    }

    /** One came to light, or is open again, and is to be verified by its day. What precedes a certification owes nothing in its life. */
    void found(AuditedClient audit, Finding finding) {
        if (WITHOUT_MAJORS.contains(audit.type())) {
            return;
        }
        lives.record(
                audit.certificationId(),
                LifeEvent.of(LifeEventType.MAJORS_FOUND, today.here())
                        .from(audit.id())
                        .verifiedUntil(Objects.requireNonNull(finding.verifyDue()))
                        .because(null, "finding " + finding.id(), List.of("A-36", "A-54")));
    }

    /** The last one that was open is verified. Refused where the certification's life has no place for it; then nothing is told. */
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
