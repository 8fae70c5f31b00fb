package app.auditorium.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a list.
 *
 * @param county ISO 3166-2 code of a Taiwanese county, otherwise the place as typed
 * @param employees sum over its sites, as are the contractors
 * @param nextAudit first day of the next audit that is not cancelled
 */
public record OrganisationRow(
        UUID id,
        String name,
        @Nullable String nameZh,
        String country,
        @Nullable String county,
        @Nullable String taxId,
        List<String> iafCodes,
        int siteCount,
        long employees,
        long contractors,
        @Nullable LocalDate nextAudit,
        boolean linked,
        Instant changedAt) {}
