package app.auditorium.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as the public may see it, with its status on the day of the question.
 *
 * @param confidential the client asked not to be listed: then only the body is told, and the status on request
 */
public record RegisterEntry(
        UUID bodyId,
        UUID publicId,
        boolean confidential,
        String body,
        @Nullable String bodyZh,
        @Nullable String number,
        @Nullable String standard,
        @Nullable String edition,
        @Nullable String name,
        @Nullable String nameZh,
        @Nullable String scopeEn,
        @Nullable String scopeZh,
        List<String> iafCodes,
        @Nullable String country,
        @Nullable String cityEn,
        @Nullable String cityZh,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate cycleFrom,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate revisedOn,
        int revision,
        PublicStatus status,
        List<StatusChange> history) {}
