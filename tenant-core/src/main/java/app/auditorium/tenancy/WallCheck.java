package app.auditorium.tenancy;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database whose wall has a hole: a role with too many rights, a tenant's table without forced row-level
 * security, or a server whose row-level security is known to leak.
 */
@Component
class WallCheck implements ApplicationRunner {

    /** Oldest patched version by major (CVE-2026-120154). 18.6 is the embedded one: accepted, and said so to the operator. */
    private static final Map<Integer, Integer> PATCHED = Map.of(18, 180_006, 17, 170_012, 16, 160_016, 15, 150_020);

    private static final String HOLES = """
            select format('role %s is superuser or bypasses row-level security', rolname) as hole from pg_roles
            where rolname in ('app', 'shared_reader', 'arbiter', 'doorkeeper', 'indexer', 'jobs', 'visitor', 'migrator', 'owner')
              and (rolsuper or rolbypassrls)
            union all
            select format('role %s owns table %s', r.rolname, c.relname) from pg_class c join pg_roles r on r.oid = c.relowner
            where r.rolname in ('app', 'shared_reader', 'doorkeeper', 'indexer', 'jobs', 'visitor') and c.relkind in ('r', 'p')
            union all
            select format('table %s has tenant_id without forced row-level security', c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                 join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
              and coalesce(obj_description(c.oid), '') not like 'global:%'
            union all
            select format('role app is a member of %s and inherits it', g.rolname)
            from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles u on u.oid = m.member
            where u.rolname = 'app' and m.inherit_option
            """;

    private final DatabaseRole jobs;

    WallCheck(@Qualifier("jobs") DatabaseRole jobs) {
        this.jobs = jobs;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> holes = jobs.call(sql -> sql.sql(HOLES).query(String.class).list());
        int version = jobs.call(sql -> sql.sql("select current_setting('server_version_num')::int")
                .query(Integer.class)
                .single());
        refuse(version, holes);
    }

    /** @param version as {@code server_version_num} says it: 180006 is 18.6 */
    static void refuse(int version, List<String> holes) {
        if (version < PATCHED.getOrDefault(version / 10_000, version / 10_000 > 18 ? 0 : Integer.MAX_VALUE)) {
            throw new IllegalStateException(
                    "PostgreSQL " + version
                            + " leaks rows past row-level security (CVE-2026-120154). Use at least 18.7, 17.12, 16.16 or 15.20.");
        }
        if (!holes.isEmpty()) {
            throw new IllegalStateException("The wall between tenants has holes: " + String.join("; ", holes));
        }
    }
}
