package app.auditorium.notification;

import app.auditorium.access.Letters;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.DatabaseRole;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters into the table from which they are sent. */
@Component
class MailOutbox implements Letters {

    private static final int SUBJECT = 200;

    private final JdbcClient app;
    private final DatabaseRole door;

    MailOutbox(DataSource app, @Qualifier("doorkeeper") DatabaseRole door) {
        this.app = JdbcClient.create(app);
        this.door = door;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void fromTenant(Letter letter) {
        write(letter, null);
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
