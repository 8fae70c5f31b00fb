package app.auditorium.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with all that is kept about it.
 *
 * @param clientTenantId the tenant of the company itself, once it has accepted an invitation
 * @param notes newest first
 */
public record OrganisationDetails(
        UUID id,
        int version,
        String name,
        @Nullable String nameZh,
        String country,
        @Nullable String county,
        @Nullable String taxId,
        @Nullable String website,
        List<String> iafCodes,
        List<String> nace,
        List<SiteDetails> sites,
        List<ContactDetails> contacts,
        List<NoteDetails> notes,
        @Nullable UUID clientTenantId,
        Instant createdAt,
        Instant changedAt) {

    public int employees() {
        return sites.stream().mapToInt(SiteDetails::employees).sum();
    }

    public int contractors() {
        return sites.stream().mapToInt(SiteDetails::contractors).sum();
    }
}
