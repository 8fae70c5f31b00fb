package app.auditorium.engagement;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewer settles for one standard.
 *
 * @param scopeText in the client's own words
 * @param scopeTextEn the same in English, where there is any
 * @param certificationId the certification that came of it
 */
public record StandardTerms(
        StandardId standard,
        List<String> iafCodes,
        @Nullable Complexity complexity,
        @Nullable String scopeText,
        @Nullable String scopeTextEn,
        @Nullable UUID certificationId) {}
