package app.auditorium.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as the PostgreSQL driver takes and gives them. */
final class SqlTimes {

    private SqlTimes() {}

    static OffsetDateTime of(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant maybe(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
