package app.auditorium.certification;

import app.auditorium.engagement.ApplicationSite;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sites a certification is about: those applied for, or the client's as they stood when it was first certified. */
@Component
class CertifiedSites {

    private static final String ON_FILE = """
            select s.id, s.name, s.address, s.central_function, s.position
            from certification c join site s on s.tenant_id = c.tenant_id and s.organisation_id = c.organisation_id
            where c.tenant_id = current_tenant() and c.id = :certification
            """;

    private final JdbcClient sql;

    CertifiedSites(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** The central function first; the client's file while none are settled. */
    List<CertifiedSite> of(UUID certification) {
        return sql.sql("with on_file as (" + ON_FILE + """
                        ), settled as (
                            select f.id, k.name, k.address, f.central_function, k.position
                            from certified_site k join on_file f on f.id = k.site_id
                            where k.tenant_id = current_tenant() and k.certification_id = :certification)
                        select id, name, address from (
                            select * from settled union all select * from on_file where not exists (select from settled)) sites
                        order by central_function desc, position, name, id""")
                .param("certification", certification)
                .query((row, n) -> new CertifiedSite(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("address")))
                .list();
    }

    /** Takes those for which the client applied; one that its file does not know by that name is put there. */
    void apply(UUID organisation, Collection<UUID> certifications, List<ApplicationSite> applied) {
        for (int i = 0; i < applied.size(); i++) {
            ApplicationSite site = applied.get(i);
            String name = text(site.name());
            if (name.isEmpty()) {
                continue;
            }
            UUID onFile = onFile(organisation, name, site);
            for (UUID certification : certifications) {
                put(certification, new CertifiedSite(onFile, name, text(site.address())), i);
            }
        }
    }

    /** Keeps the client's sites as they stand, unless they are settled already. */
    void settle(UUID certification) {
        sql.sql("""
                        insert into certified_site (certification_id, site_id, position, name, address)
                        select :certification, on_file.id, on_file.position, on_file.name, on_file.address from (""" + ON_FILE + """
                        ) on_file
                        where not exists (select from certified_site k
                                          where k.tenant_id = current_tenant() and k.certification_id = :certification)""").param("certification", certification).update();
    }

    /** Exactly these from now on, in this order. */
    void change(UUID certification, List<CertifiedSite> sites) {
        sql.sql("""
                        delete from certified_site
                        where tenant_id = current_tenant() and certification_id = ? and not site_id = any (?)""")
                .params(certification, sites.stream().map(CertifiedSite::id).toArray(UUID[]::new))
                .update();
        for (int i = 0; i < sites.size(); i++) {
            put(certification, sites.get(i), i);
        }
    }

    private void put(UUID certification, CertifiedSite site, int position) {
        sql.sql("""
                        merge into certified_site s
                        using (values (cast(? as uuid), cast(? as uuid), cast(? as int), cast(? as text), cast(? as text)))
                            n (certification_id, site_id, position, name, address)
                        on s.tenant_id = current_tenant() and s.certification_id = n.certification_id and s.site_id = n.site_id
                        when matched and (s.position, s.name, s.address) is distinct from (n.position, n.name, n.address)
                            then update set position = n.position, name = n.name, address = n.address
                        when not matched then insert (certification_id, site_id, position, name, address)
                            values (n.certification_id, n.site_id, n.position, n.name, n.address)""")
                .params(certification, site.id(), position, site.name(), site.address())
                .update();
    }

    private UUID onFile(UUID organisation, String name, ApplicationSite site) {
        return sql.sql("""
                        select id from site where tenant_id = current_tenant() and organisation_id = ? and lower(btrim(name)) = lower(?)
                        order by position, id limit 1""")
                .params(organisation, name)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> add(organisation, name, site));
    }

    private UUID add(UUID organisation, String name, ApplicationSite site) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into site (id, organisation_id, position, name, address, employees, contractors, shifts)
                        select ?, ?, coalesce(max(position) + 1, 0), ?, ?, ?, ?, ?
                        from site where tenant_id = current_tenant() and organisation_id = ?""")
                .params(Arrays.asList(
                        id,
                        organisation,
                        name,
                        text(site.address()),
                        Objects.requireNonNullElse(site.employees(), 0),
                        Objects.requireNonNullElse(site.contractors(), 0),
                        Objects.requireNonNullElse(site.shifts(), 1),
                        organisation))
                .update();
        return id;
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said.strip();
    }
}
