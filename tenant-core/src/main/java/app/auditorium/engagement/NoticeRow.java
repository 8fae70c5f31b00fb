package app.auditorium.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice.
 *
 * @param organisation name of the client; for the client itself, of the body
 */
public record NoticeRow(
        UUID id,
        int version,
        UUID bodyTenantId,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        NoticeTopic topic,
        NoticeState state,
        LocalDate happenedOn,
        String facts,
        @Nullable String site,
        @Nullable Integer personsHurt,
        @Nullable String authority,
        @Nullable LocalDate authorityInformedOn,
        @Nullable String source,
        @Nullable LocalDate sourceOn,
        @Nullable String toldBy,
        Instant toldAt) {}
