package app.auditorium.access;

import app.auditorium.tenancy.BackgroundJobs;
import app.auditorium.tenancy.DatabaseRole;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often somebody tried to sign in at an address since the last success. Addresses without an account are counted and locked like
 * those with one, so that a lock-out does not tell which is which; only hashes are kept, and forgotten a day after the last try.
 */
@Component
class SignInTries {

    private static final String KEY = "sha256(convert_to(lower(:address), 'UTF8'))";

    private final DatabaseRole door;
    private final BackgroundJobs rounds;

    SignInTries(@Qualifier("doorkeeper") DatabaseRole door, BackgroundJobs rounds) {
        this.door = door;
        this.rounds = rounds;
    }

    Optional<Instant> lockedUntil(String address) {
        return door.call(sql -> lockedUntil(sql, address));
    }

    /** Counts a try as a failure before its password is looked at, or says until when the address rests. */
    Optional<Instant> claim(String address) {
        return door.call(sql -> {
            Optional<Integer> failures = sql.sql(
                            "insert into sign_in_try as t (address, failures) values (" + KEY + """
                            , 1)
                            on conflict (address) do update set failures = t.failures + 1, last_at = now()
                            where t.locked_until is null or t.locked_until <= now() returning failures""")
                    .param("address", address)
                    .query(Integer.class)
                    .optional();
            if (failures.isEmpty()) {
                return lockedUntil(sql, address);
            }
            long pause = LockOut.after(failures.get()).toSeconds();
            if (pause > 0) {
                sql.sql("update sign_in_try set locked_until = now() + :pause * interval '1 second' where address = "
                                + KEY)
                        .param("pause", pause)
                        .param("address", address)
                        .update();
            }
            return Optional.empty();
        });
    }

    /** The right password, or a new one, makes up for all failures. */
    static void forget(JdbcClient sql, String address) {
        sql.sql("delete from sign_in_try where address = " + KEY)
                .param("address", address)
                .update();
    }

    @Scheduled(fixedDelayString = "${auditorium.jobs.sweep:3600000}")
    void sweep() {
        rounds.run(
                "sign-in tries",
                () -> door.call(sql -> sql.sql("delete from sign_in_try where last_at < now() - interval '1 day'")
                        .update()));
    }

    private static Optional<Instant> lockedUntil(JdbcClient sql, String address) {
        return sql.sql("select locked_until from sign_in_try where address = " + KEY + " and locked_until > now()")
                .param("address", address)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
