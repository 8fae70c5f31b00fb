package app.auditorium.api.organisation;

import app.auditorium.organisation.OrganisationRow;
import app.auditorium.organisation.SiteDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation in a list: the row that the screens show, with its sites. */
record OrganisationRowJson(
        UUID id,
        String name,
        @Nullable String nameZh,
        String country,
        @Nullable String county,
        @Nullable String taxId,
        List<String> iafCodes,
        List<SiteDetails> sites,
        int siteCount,
        long employees,
        long contractors,
        @Nullable LocalDate nextAudit,
        boolean linked,
        Instant changedAt) {

    static OrganisationRowJson of(OrganisationRow row, List<SiteDetails> sites) {
        return new OrganisationRowJson(
                row.id(),
                row.name(),
                row.nameZh(),
                row.country(),
                row.county(),
                row.taxId(),
                row.iafCodes(),
                sites,
                row.siteCount(),
                row.employees(),
                row.contractors(),
                row.nextAudit(),
                row.linked(),
                row.changedAt());
    }
}
