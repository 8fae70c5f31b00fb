package app.auditorium.certification;

import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The IAF codes for which the body is accredited on a day. */
@Component
class AccreditedCodes {

    private final JdbcClient sql;

    AccreditedCodes(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    Set<String> on(StandardId standard, LocalDate day) {
        return sql.sql("""
                        select iaf_code from scope_entry
                        where tenant_id = current_tenant() and standard = :standard
                          and valid_from <= :day and (valid_until is null or valid_until >= :day)""")
                .param("standard", standard.name())
                .param("day", day)
                .query(String.class)
                .set();
    }
}
