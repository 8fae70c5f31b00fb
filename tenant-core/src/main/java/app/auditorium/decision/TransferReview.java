package app.auditorium.decision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a certification that comes from another body was checked for. What is not known yet is null.
 *
 * @param mlaSignatory whether the accreditation body signed the IAF MLA at the right levels
 * @param bodyCeasedOn since when the issuing body is no longer accredited or trading
 * @param openMajors whose corrections and corrective actions are not verified
 * @param openMinors without an accepted plan
 */
public record TransferReview(
        @Nullable String issuingBody,
        @Nullable String accreditationBody,
        @Nullable Boolean mlaSignatory,
        @Nullable String certificateNumber,
        @Nullable CertificateState certificateState,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate bodyCeasedOn,
        Set<Point> checked,
        @Nullable Integer openMajors,
        @Nullable Integer openMinors,
        @Nullable String notes,
        int version) {

    public static final TransferReview EMPTY =
            new TransferReview(null, null, null, null, null, null, null, null, Set.of(), null, null, null, 0);

    /** How the certificate stands at the issuing body. */
    public enum CertificateState {
        VALID,
        SUSPENDED,
        WITHDRAWN,
        EXPIRED
    }

    /** The points of the pre-transfer review (IAF MD 2, 2.2). */
    public enum Point {
        SCOPE_ACCREDITED,
        REASONS,
        SITES,
        RECERTIFICATION_REPORT,
        SURVEILLANCE_REPORTS,
        NONCONFORMITIES,
        COMPLAINTS,
        PROGRAMME,
        LEGAL_ENGAGEMENT,
        REGULATORY_BREACHES
    }

    /** Points that nobody has looked at yet. */
    public Set<Point> missing() {
        var missing = EnumSet.allOf(Point.class);
        missing.removeAll(checked);
        return missing;
    }

    public TransferReview checkedAll() {
        return new TransferReview(
                issuingBody,
                accreditationBody,
                mlaSignatory,
                certificateNumber,
                certificateState,
                grantedOn,
                expiresOn,
                bodyCeasedOn,
                EnumSet.copyOf(Arrays.asList(Point.values())),
                openMajors,
                openMinors,
                notes,
                version);
    }
}
