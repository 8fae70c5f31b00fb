package app.auditorium.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links: the secret goes out once, its hash stays. Each call is part of a transaction of the door. */
@Component
class Links {

    /** What a link is for, and the screen on which it ends. */
    enum Purpose {
        INVITATION("/invitation/", Duration.ofDays(14)),
        PASSWORD_RESET("/password/", Duration.ofHours(1)),
        OPERATOR_SETUP("/setup/", Duration.ofDays(1));

        private final String path;
        private final Duration good;

        Purpose(String path, Duration good) {
            this.path = path;
            this.good = good;
        }

        Duration good() {
            return good;
        }
    }

    /** What a good link leads to. */
    record Target(
            @Nullable UUID person,
            @Nullable UUID tenant,
            @Nullable UUID invitation) {}

    private final String url;

    Links(@Value("${auditorium.url:http://localhost:8080}") String url) {
        this.url = url.replaceAll("/+$", "");
    }

    /** The address of a new link. */
    String make(JdbcClient door, Purpose purpose, Target target) {
        String secret = Secrets.fresh();
        door.sql("""
                        insert into one_time_link (hash, purpose, person_id, tenant_id, invitation, expires_at)
                        values (?, ?, ?, ?, ?, now() + ? * interval '1 second')""")
                .params(Arrays.asList(
                        Secrets.hash(secret),
                        purpose.name(),
                        target.person,
                        target.tenant,
                        target.invitation,
                        purpose.good.toSeconds()))
                .update();
        return url + purpose.path + secret;
    }

    /** Where a link leads, if it is good now. */
    Optional<Target> look(JdbcClient door, Purpose purpose, String secret) {
        return read(door, purpose, secret, "");
    }

    /** As {@link #look}, and nobody else uses it until this transaction ends. */
    Optional<Target> take(JdbcClient door, Purpose purpose, String secret) {
        return read(door, purpose, secret, " for update");
    }

    void used(JdbcClient door, String secret) {
        door.sql("update one_time_link set used_at = now() where hash = ?")
                .param(Secrets.hash(secret))
                .update();
    }

    private static Optional<Target> read(JdbcClient door, Purpose purpose, String secret, String lock) {
        return door.sql("""
                        select person_id, tenant_id, invitation from one_time_link
                        where hash = ? and purpose = ? and used_at is null and expires_at > now()""" + lock)
                .params(Secrets.hash(secret), purpose.name())
                .query((row, n) -> new Target(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .optional();
    }
}
