package app.auditorium.decision;

import org.jspecify.annotations.Nullable;

/**
 * What certificates say about the body, and how they are numbered.
 *
 * @param numberPattern of {@code {scheme}}, {@code {year}} and one {@code {serial:4}}
 * @param mark SHA-256 of the picture; null for the drawn monogram
 */
public record CertificateIssuer(
        int version,
        String numberPattern,
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
