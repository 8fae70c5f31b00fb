package app.auditorium.finding;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Letter;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the lead auditor of an audit that answers are late; what comes of it is the body's to decide. */
@Component
class Reminders {

    private static final String LEAD = """
            select u.name, u.email, t.locale
            from audit_member m join auditor u on u.tenant_id = m.tenant_id and u.id = m.auditor_id join tenant t on t.id = m.tenant_id
            where m.tenant_id = current_tenant() and m.audit_id = ? and m.role = 'LEAD_AUDITOR' and u.email is not null""";

    private final Letters letters;
    private final JdbcClient sql;
    private final String url;

    Reminders(Letters letters, DataSource app, @Value("${auditorium.url:http://localhost:8080}") String url) {
        this.letters = letters;
        this.sql = JdbcClient.create(app);
        this.url = url.replaceAll("/+$", "");
    }

    void toLead(AuditedClient audit, int late) {
        sql.sql(LEAD)
                .param(audit.id())
                .query((row, n) -> {
                    Locale locale = Locale.forLanguageTag(row.getString("locale"));
                    return Letter.to(
                            row.getString("email"),
                            locale,
                            "mail.answers-late",
                            row.getString("name"),
                            audit.choices().organisation(locale),
                            late,
                            url + "/audits/" + audit.id());
                })
                .list()
                .forEach(letters::fromTenant);
    }
}
