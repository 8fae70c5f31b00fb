package app.auditorium.impartiality;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job of the consultancy.
 *
 * @param barredUntil last day on which the job bars the consultant and the firm; null while it lasts
 * @param own whether the acting member is the consultant
 */
public record ConsultancyLinkRow(
        UUID id,
        @Nullable UUID personId,
        String consultant,
        String clientName,
        String clientCountry,
        @Nullable String clientTaxId,
        @Nullable UUID clientTenantId,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate barredUntil,
        boolean own,
        int version) {}
