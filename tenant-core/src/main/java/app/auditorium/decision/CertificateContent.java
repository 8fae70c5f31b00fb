package app.auditorium.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one revision of a certificate says (DOMAIN A-81), kept as it was: later changes of names and addresses do not reach it.
 *
 * @param publicId random; the address of the public page is made of it, never of the number
 * @param paired number of the other certificate of a TOSHMS pair (C-38)
 */
public record CertificateContent(
        String number,
        int revision,
        UUID publicId,
        @Nullable String paired,
        Issuer issuer,
        Holder holder,
        Criteria criteria,
        @Nullable String scopeEn,
        @Nullable String scopeZh,
        List<Code> codes,
        List<Place> places,
        Dates dates) {

    /** The body's name, address and mark as they were. */
    public record Issuer(
            String name,
            @Nullable String nameZh,
            @Nullable String address,
            @Nullable String addressZh,
            @Nullable String accreditation,
            @Nullable String accreditationZh,
            @Nullable String signatory,
            @Nullable String signatoryTitle,
            @Nullable String signatoryTitleZh,
            @Nullable String website,
            @Nullable String mark) {}

    public record Holder(
            String name,
            @Nullable String nameZh,
            String country,
            @Nullable String county) {}

    /** The standard in its edition, such as {@code ISO 45001:2018}. */
    public record Criteria(String standard, String edition, String nameEn, String nameZh) {}

    public record Code(String code, String nameEn, String nameZh) {}

    /** A site with its address and, where it differs, its own scope. */
    public record Place(
            String name,
            @Nullable String address,
            @Nullable String addressEn,
            @Nullable String scopeEn,
            @Nullable String scopeZh) {}

    /**
     * The dates of A-81; after a lapse also those of A-12.
     *
     * @param grantedOn first granted, or the beginning of this cycle where A-12 does not let the first day stand
     * @param revisedOn of this revision; never before the decision
     * @param previousExpiry of the cycle before a lapse, with {@code recertifiedBy} the day of the audit that ended it
     */
    public record Dates(
            LocalDate grantedOn,
            LocalDate cycleFrom,
            LocalDate expiresOn,
            LocalDate revisedOn,
            String reason,
            @Nullable LocalDate previousExpiry,
            @Nullable LocalDate recertifiedBy) {}
}
