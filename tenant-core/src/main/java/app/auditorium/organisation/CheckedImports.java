package app.auditorium.organisation;

import app.auditorium.tenancy.BackgroundJobs;
import app.auditorium.tenancy.DatabaseRole;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The file that each person last had checked and has not written. What nobody writes is forgotten after a while. */
@Component
class CheckedImports {

    private static final String MINE =
            " from checked_import where tenant_id = current_tenant() and person_id = acting_person()";

    private final JdbcClient app;
    private final DatabaseRole jobs;
    private final BackgroundJobs rounds;

    CheckedImports(DataSource app, @Qualifier("jobs") DatabaseRole jobs, BackgroundJobs rounds) {
        this.app = JdbcClient.create(app);
        this.jobs = jobs;
        this.rounds = rounds;
    }

    void keep(String file, byte[] bytes) {
        app.sql("select pg_advisory_xact_lock(hashtextextended('checked_import ' || acting_person(), 0))")
                .query((row, n) -> 0)
                .list();
        app.sql("""
                        merge into checked_import c using (values (cast(? as text), cast(? as bytea))) n (file, bytes)
                        on c.tenant_id = current_tenant() and c.person_id = acting_person()
                        when matched then update set file = n.file, bytes = n.bytes, checked_at = now()
                        when not matched then insert (file, bytes) values (n.file, n.bytes)""").params(file, bytes).update();
    }

    Optional<CheckedImport> mine() {
        return app.sql("select file, checked_at" + MINE)
                .query((row, n) -> new CheckedImport(
                        row.getString("file"),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    byte[] bytes() {
        return app.sql("select bytes" + MINE)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    void drop() {
        app.sql("delete" + MINE).update();
    }

    @Scheduled(fixedDelayString = "${auditorium.jobs.sweep:3600000}")
    void sweep() {
        rounds.run("checked imports", this::forgetTheOld);
    }

    int forgetTheOld() {
        return jobs.call(
                sql -> sql.sql("delete from checked_import where checked_at < now() - make_interval(days => ?)")
                        .param(CheckedImport.DAYS)
                        .update());
    }
}
