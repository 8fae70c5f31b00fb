package app.auditorium.certification;

import app.auditorium.kernel.StandardId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which certifications are wanted; null leaves a criterion out. {@code q}: part of the client's name or tax id. */
public record CertificationFilter(
        @Nullable String q,
        @Nullable UUID organisationId,
        @Nullable StandardId standard,
        @Nullable String iaf,
        @Nullable CertificationState state) {

    public static final CertificationFilter ALL = new CertificationFilter(null, null, null, null, null);

    public static CertificationFilter of(UUID organisation) {
        return new CertificationFilter(null, organisation, null, null, null);
    }
}
