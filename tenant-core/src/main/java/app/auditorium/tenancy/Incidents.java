package app.auditorium.tenancy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What one lock of the wall let through and the next one caught; the operator is told, the reader sees nothing. */
@Component
public class Incidents {

    private static final Logger log = LoggerFactory.getLogger(Incidents.class);

    private final DatabaseRole jobs;

    Incidents(@Qualifier("jobs") DatabaseRole jobs) {
        this.jobs = jobs;
    }

    /** Logs an incident and keeps it, whatever becomes of the caller's transaction. */
    public void report(String kind, @Nullable UUID tenant, String detail) {
        log.error("INCIDENT {} tenant={} {}", kind, tenant, detail);
        jobs.run(sql -> sql.sql("insert into incident (kind, tenant_id, detail) values (?, ?, ?)")
                .params(java.util.Arrays.asList(kind, tenant, detail))
                .update());
    }

    /** How many incidents of a kind are on record. */
    public long count(String kind) {
        return List.copyOf(jobs.call(sql -> sql.sql("select count(*) from incident where kind = ?")
                        .param(kind)
                        .query(Long.class)
                        .list()))
                .getFirst();
    }
}
