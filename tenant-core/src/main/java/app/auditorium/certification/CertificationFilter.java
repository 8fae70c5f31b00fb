package app.auditorium.certification;

import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which certifications are wanted; null or an empty list leaves a criterion out, several values of one are alternatives.
 *
 * @param q part of the client's name or tax id
 */
public record CertificationFilter(
        @Nullable String q,
        @Nullable UUID organisationId,
        List<StandardId> standards,
        List<String> iaf,
        List<CertificationState> states) {

    public static final CertificationFilter ALL = named(null);

    /** Of clients whose name or tax id contains this. */
    public static CertificationFilter named(@Nullable String q) {
        return new CertificationFilter(q, null, List.of(), List.of(), List.of());
    }

    public static CertificationFilter of(UUID organisation) {
        return new CertificationFilter(null, organisation, List.of(), List.of(), List.of());
    }
}
