package app.auditorium.impartiality;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job that a consultant takes. The client is known by its tax id in its country or, where it works in Auditorium and has let
 * the consultancy in, by its tenant.
 *
 * @param personId the consultant; null for the one who records it
 * @param clientCountry two letters
 */
public record NewConsultancyLink(
        @Nullable UUID personId,
        @Nullable String clientName,
        @Nullable String clientCountry,
        @Nullable String clientTaxId,
        @Nullable UUID clientTenantId,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn) {}
