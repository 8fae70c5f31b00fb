package app.auditorium.access;

import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grant to give.
 *
 * @param grantee id or exact name of the tenant that may read
 * @param until last day on which it is good, in the giver's time zone; null for no end
 */
public record NewGrant(
        @Nullable String grantee,
        @Nullable List<GrantKind> kinds,
        @Nullable List<StandardId> standards,
        @Nullable String purpose,
        @Nullable LocalDate until) {}
