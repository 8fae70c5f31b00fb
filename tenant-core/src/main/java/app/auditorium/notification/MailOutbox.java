package app.auditorium.notification;

import app.auditorium.access.Letters;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.DatabaseRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters into the table from which they are sent. */
@Component
class MailOutbox implements Letters {

    private static final int SUBJECT = 200;

    private static final String MEMBERS = """
            select m.name, m.email, t.locale from membership m join tenant t on t.id = m.tenant_id
            where m.tenant_id = current_tenant() and m.ended_at is null and m.roles && cast(? as text[])
            order by m.email""";

    private final JdbcClient app;
    private final DatabaseRole door;
    private final String url;

    MailOutbox(
            DataSource app,
            @Qualifier("doorkeeper") DatabaseRole door,
            @Value("${auditorium.url:http://localhost:8080}") String url) {
        this.app = JdbcClient.create(app);
        this.door = door;
        this.url = url.replaceAll("/+$", "");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void fromTenant(Letter letter) {
        write(letter, null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Reader> members(Set<Role> roles) {
        return app.sql(MEMBERS)
                .param(roles.stream().map(Role::name).toArray(String[]::new))
                .query((row, n) -> new Reader(
                        row.getString("name"), row.getString("email"), Locale.forLanguageTag(row.getString("locale"))))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Letter> forMembers(Set<Role> roles, String key, String path, Object... args) {
        return members(roles).stream()
                .map(reader -> reader.letter(
                        key,
                        Stream.concat(Stream.of(reader.name(), url + path), Arrays.stream(args))
                                .toArray()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void invitationFromTenant(Letter letter, String calendar) {
        write(letter, calendar);
    }

    private void write(Letter letter, @Nullable String calendar) {
        app.sql("insert into mail (id, recipient, subject, body, calendar) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        UUID.randomUUID(), letter.recipient(), subject(letter), text(letter, "body"), calendar))
                .update();
    }

    @Override
    public void fromDoor(@Nullable UUID tenant, Letter letter) {
        door.run(sql -> sql.sql("insert into mail (id, tenant_id, recipient, subject, body) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        UUID.randomUUID(), tenant, letter.recipient(), subject(letter), text(letter, "body")))
                .update());
    }

    /** One line: a name in it must not become a header. */
    private static String subject(Letter letter) {
        String line = text(letter, "subject").replaceAll("\\s+", " ").strip();
        return line.length() <= SUBJECT ? line : line.substring(0, SUBJECT);
    }

    private static String text(Letter letter, String part) {
        return Texts.of(
                letter.locale(), letter.key() + "." + part, letter.args().toArray());
    }
}
