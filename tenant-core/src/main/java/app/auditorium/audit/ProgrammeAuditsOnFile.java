package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import app.auditorium.certification.ProgrammeAudit;
import app.auditorium.certification.ProgrammeAudits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audits of certifications, for their programmes. */
@Component
class ProgrammeAuditsOnFile implements ProgrammeAudits {

    private final JdbcClient sql;

    ProgrammeAuditsOnFile(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** The day from which the agreement with the client stands; null where it was made outside the portal. */
    @Nullable LocalDate agreedOn(UUID certification) {
        return sql.sql("select agreed_on(?)")
                .param(certification)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    @Override
    public Map<UUID, List<ProgrammeAudit>> of(Collection<UUID> certifications) {
        var audits = new HashMap<UUID, List<ProgrammeAudit>>();
        sql.sql("""
                        select certification_id, id, type, state, starts_on, ends_on from audit
                        where tenant_id = current_tenant() and certification_id = any(:certifications) and state <> 'CANCELLED'
                        order by starts_on, id""")
                .param("certifications", certifications.toArray(UUID[]::new))
                .query(row -> {
                    audits.computeIfAbsent(row.getObject("certification_id", UUID.class), id -> new ArrayList<>())
                            .add(new ProgrammeAudit(
                                    row.getObject("id", UUID.class),
                                    AuditType.valueOf(row.getString("type")),
                                    row.getObject("starts_on", LocalDate.class),
                                    row.getObject("ends_on", LocalDate.class),
                                    AuditState.valueOf(row.getString("state")).isFinished()));
                });
        return audits;
    }
}
