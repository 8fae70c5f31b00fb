package app.auditorium.finding;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Letter;
import app.auditorium.catalogue.Standards;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Receiver;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to the client's administrators that a finding was released, as the client, if it is still there to be read. */
@Component
class TellClient implements Receiver<FindingReleased> {

    private static final String READERS = """
            select m.name, m.email, t.locale from membership m join tenant t on t.id = m.tenant_id
            where m.tenant_id = current_tenant() and m.ended_at is null and m.roles @> array ['ADMINISTRATOR']""";

    private final FindingsAboutUs aboutUs;
    private final Letters letters;
    private final Standards standards;
    private final JdbcClient sql;
    private final String url;

    TellClient(
            FindingsAboutUs aboutUs,
            Letters letters,
            Standards standards,
            DataSource app,
            @Value("${auditorium.url:http://localhost:8080}") String url) {
        this.aboutUs = aboutUs;
        this.letters = letters;
        this.standards = standards;
        this.sql = JdbcClient.create(app);
        this.url = url;
    }

    @Override
    public Class<FindingReleased> event() {
        return FindingReleased.class;
    }

    @Override
    public void receive(FindingReleased event, UUID sender, @Nullable UUID causedBy) {
        aboutUs.find(event.findingId())
                .ifPresent(finding -> sql.sql(READERS)
                        .query((row, n) -> letter(
                                finding,
                                row.getString("name"),
                                row.getString("email"),
                                Locale.forLanguageTag(row.getString("locale"))))
                        .list()
                        .forEach(letters::fromTenant));
    }

    private Letter letter(FindingDetails finding, String name, String email, Locale locale) {
        return Letter.to(
                email,
                locale,
                "mail.finding-released",
                name,
                Objects.requireNonNullElse(finding.tenant(), "Auditorium"),
                standards.byId(finding.standard()).code(),
                Texts.of(locale, "grade." + finding.grade() + ".long"),
                url + "/findings/" + finding.id());
    }
}
