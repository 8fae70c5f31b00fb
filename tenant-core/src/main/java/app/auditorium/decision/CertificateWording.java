package app.auditorium.decision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says beyond what is on file about certification and client.
 *
 * @param confidential the client is not listed publicly; its page says only that the status is told on request
 */
public record CertificateWording(
        UUID certificationId,
        int version,
        @Nullable String scopeEn,
        @Nullable String scopeZh,
        boolean confidential,
        List<OfSite> sites) {

    public CertificateWording {
        sites = List.copyOf(sites);
    }

    /**
     * A site on the certificate.
     *
     * @param listed whether it is part of the certification
     * @param address as the certificate gives it; null: as it is on file
     * @param scopeEn its own scope where it differs from that of the certificate
     */
    public record OfSite(
            UUID siteId,
            boolean listed,
            @Nullable String address,
            @Nullable String addressEn,
            @Nullable String scopeEn,
            @Nullable String scopeZh) {

        /** The same with what the certification knows of it. */
        OfSite with(boolean isListed, @Nullable String certifiedAddress) {
            return new OfSite(siteId, isListed, certifiedAddress, addressEn, scopeEn, scopeZh);
        }

        OfSite withoutScope() {
            return new OfSite(siteId, listed, address, addressEn, null, null);
        }

        static OfSite asOnFile(UUID site) {
            return new OfSite(site, true, null, null, null, null);
        }

        /** Whether it would take a site off or put it on, or give it a scope of its own. */
        boolean differsFrom(@Nullable OfSite now) {
            return now == null || listed != now.listed || scopeEn != null || scopeZh != null;
        }
    }
}
