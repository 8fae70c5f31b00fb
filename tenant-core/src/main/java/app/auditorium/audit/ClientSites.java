package app.auditorium.audit;

import app.auditorium.audittime.NewAuditTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Those of a certification, and when its audits went there last. */
    List<SiteDraw.Known> known(UUID certification, NewAuditTime time) {
        Set<UUID> central = time.places().stream()
                .filter(NewAuditTime.Place::central)
                .flatMap(place -> Stream.ofNullable(place.siteId()))
                .collect(Collectors.toSet());
        return sql.sql("""
                        select s.id, s.central_function, (select max(a.starts_on) from audit a
                                join audit_site v on v.tenant_id = a.tenant_id and v.audit_id = a.id and v.site_id = s.id
                                where a.tenant_id = c.tenant_id and a.certification_id = c.id and a.state <> 'CANCELLED') as last
                        from certification c join site s on s.tenant_id = c.tenant_id and s.organisation_id = c.organisation_id
                        where c.tenant_id = current_tenant() and c.id = :certification
                          and (exists (select from certified_site k where k.tenant_id = c.tenant_id and k.certification_id = c.id and k.site_id = s.id)
                               or not exists (select from certified_site k where k.tenant_id = c.tenant_id and k.certification_id = c.id))
                        order by s.position, s.name, s.id""")
                .param("certification", certification)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new SiteDraw.Known(
                            id,
                            central.isEmpty() ? row.getBoolean("central_function") : central.contains(id),
                            row.getObject("last", LocalDate.class));
                })
                .list();
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
