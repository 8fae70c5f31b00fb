package app.auditorium.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sites of a client. */
@Component
class ClientSites {

    private final JdbcClient sql;

    ClientSites(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    Set<UUID> of(UUID organisation) {
        return sql.sql("select id from site where tenant_id = current_tenant() and organisation_id = ?")
                .param(organisation)
                .query(UUID.class)
                .set();
    }

    /**
     * Those of some sites, by name, to which the surveillance before went too, while others were left out both times; the central
     * function aside (C-34).
     */
    List<String> seenAgain(UUID certification, LocalDate before, Set<UUID> chosen) {
        return sql.sql("""
                        with last as (select tenant_id, id, organisation_id from audit
                                      where tenant_id = current_tenant() and certification_id = :certification and type = 'SURVEILLANCE'
                                        and state <> 'CANCELLED' and starts_on < :before order by starts_on desc limit 1),
                             seen as (select s.id, s.name, s.position, v.site_id is not null as before, s.id = any(:chosen) as now
                                      from last join site s on s.tenant_id = last.tenant_id and s.organisation_id = last.organisation_id
                                      left join audit_site v on v.tenant_id = last.tenant_id and v.audit_id = last.id and v.site_id = s.id
                                      where not s.central_function)
                        select name from seen
                        where before and now and exists (select from seen left_out where not left_out.before and not left_out.now)
                        order by position, name""")
                .param("certification", certification)
                .param("before", before)
                .param("chosen", chosen.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }
}
