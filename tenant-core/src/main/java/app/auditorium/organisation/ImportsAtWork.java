package app.auditorium.organisation;

import app.auditorium.access.Letters;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AcrossTenants;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.BackgroundJobs;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who waits for an import. One whose process has died has written nothing, and the next process tells whoever waits for it. */
@Component
class ImportsAtWork {

    private static final Logger log = LoggerFactory.getLogger(ImportsAtWork.class);

    private final JdbcClient app;
    private final DatabaseRole jobs;
    private final BackgroundJobs rounds;
    private final AcrossTenants across;
    private final Letters letters;
    private final String page;
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();

    ImportsAtWork(
            DataSource app,
            @Qualifier("jobs") DatabaseRole jobs,
            BackgroundJobs rounds,
            AcrossTenants across,
            Letters letters,
            @Value("${auditorium.url:http://localhost:8080}") String url) {
        this.app = JdbcClient.create(app);
        this.jobs = jobs;
        this.rounds = rounds;
        this.across = across;
        this.letters = letters;
        this.page = url.replaceAll("/+$", "") + "/clients/import";
    }

    private record Waiting(UUID tenant, UUID id) {}

    UUID begin(String file, Locale reader) {
        Membership member = Acting.current();
        UUID id = UUID.randomUUID();
        here.add(id);
        app.sql("insert into import_at_work (id, recipient, person, body, language, file) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        member.email(),
                        member.personName(),
                        member.tenantName(reader),
                        reader.toLanguageTag(),
                        file)
                .update();
        return id;
    }

    /** @param told how it ended, for a mail to whoever waits; null where he has seen it */
    void end(UUID id, OrganisationImports.@Nullable End told, int rows, int refused) {
        here.remove(id);
        app.sql("""
                        delete from import_at_work where tenant_id = current_tenant() and id = ?
                        returning recipient, person, body, language, file""")
                .param(id)
                .query((row, n) -> Letters.Letter.to(
                        row.getString("recipient"),
                        Locale.forLanguageTag(row.getString("language")),
                        "mail.import." + told,
                        row.getString("person"),
                        page,
                        row.getString("body"),
                        row.getString("file"),
                        rows,
                        refused))
                .optional()
                .filter(letter -> told != null)
                .ifPresent(letters::fromTenant);
    }

    @Scheduled(fixedDelayString = "${auditorium.jobs.imports:20000}")
    void pulse() {
        rounds.run("imports", this::endTheSilent);
    }

    int endTheSilent() {
        List<Waiting> silent = jobs.call(sql -> {
            sql.sql("update import_at_work set alive_at = now() where id = any (?)")
                    .param(here.toArray(UUID[]::new))
                    .update();
            return sql.sql("select tenant_id, id from import_at_work where alive_at < now() - interval '2 minutes'")
                    .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                    .list();
        });
        silent.forEach(this::end);
        return silent.size();
    }

    private void end(Waiting waiting) {
        try {
            across.call(waiting.tenant, Role.PLANNER, "an import whose process has died", null, null, () -> {
                end(waiting.id, OrganisationImports.End.NOT_WRITTEN, 0, 0);
                return waiting;
            });
        } catch (RuntimeException e) {
            log.error("Whoever waits for an import of tenant {} could not be told of its end", waiting.tenant, e);
        }
    }
}
