package app.auditorium.access;

import app.auditorium.kernel.Field;
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
        @Field(required = true, most = 200) @Nullable String grantee,
        @Field(required = true) @Nullable List<GrantKind> kinds,
        @Field(required = true) @Nullable List<StandardId> standards,

        @Field(required = true, most = Grants.PURPOSE) @Nullable String purpose,

        @Nullable LocalDate until) {}
