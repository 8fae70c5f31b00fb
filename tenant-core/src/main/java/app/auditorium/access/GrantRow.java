package app.auditorium.access;

import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant as both sides see it.
 *
 * @param grantor who lets read, {@code grantee} who may read: ids of tenants
 * @param until last day on which it is good, in the giver's time zone
 * @param expired whether that day has passed
 */
public record GrantRow(
        UUID id,
        Direction direction,
        UUID grantor,
        String grantorName,
        @Nullable String grantorNameZh,
        UUID grantee,
        String granteeName,
        @Nullable String granteeNameZh,
        List<GrantKind> kinds,
        List<StandardId> standards,
        String purpose,
        @Nullable LocalDate until,
        boolean expired,
        @Nullable String grantedBy,
        Instant grantedAt) {

    /** The name of who lets read, for a reader of a language. */
    public String grantor(Locale language) {
        return Texts.name(language, grantorName, grantorNameZh);
    }

    /** The name of who may read, for a reader of a language. */
    public String grantee(Locale language) {
        return Texts.name(language, granteeName, granteeNameZh);
    }

    /** Seen from the acting tenant. */
    public enum Direction {
        GIVEN,
        RECEIVED
    }
}
