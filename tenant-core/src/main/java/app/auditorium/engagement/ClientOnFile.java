package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a body keeps of a client already, with which the application that it enters begins: sites, people, the first contact. */
@Component
class ClientOnFile {

    private static final Contact NOBODY = new Contact(null, null, null);

    private final JdbcClient sql;

    ClientOnFile(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    private record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    ApplicationContent about(UUID organisation, List<StandardId> standards) {
        List<ApplicationSite> sites = sql.sql("""
                        select name, nullif(address, '') as address, nullif(employees, 0) as employees, contractors, shifts from site
                        where tenant_id = current_tenant() and organisation_id = ? order by position, name""")
                .param(organisation)
                .query((row, n) -> known(
                        row.getString("name"),
                        row.getString("address"),
                        row.getObject("employees", Integer.class),
                        row.getInt("contractors"),
                        row.getInt("shifts")))
                .list();
        Contact contact =
                sql.sql("""
                        select name, email, phone from contact
                        where tenant_id = current_tenant() and organisation_id = ? order by position, name limit 1""").param(organisation).query(Contact.class).optional().orElse(NOBODY);
        return ApplicationContent.about(standards, sites, contact.name, contact.email, contact.phone);
    }

    /** Where nobody counted the people, neither contractors nor shifts are known. */
    private static ApplicationSite known(
            String name, @Nullable String address, @Nullable Integer employees, int contractors, int shifts) {
        return employees == null
                ? new ApplicationSite(name, address, null, null, null, null)
                : new ApplicationSite(name, address, null, employees, contractors, shifts);
    }
}
