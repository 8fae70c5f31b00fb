package app.auditorium.finding;

import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as its readers see it.
 *
 * @param tenant name of the body that raised it; null among one's own
 * @param site name of the site; null also where only the finding itself is shared
 * @param releasedAt since when the client may read it; null while it is a draft
 * @param answerDue until when the client answers
 * @param verifyDue until when its action is verified
 * @param verifyBy how the body verifies it, once its plan is accepted
 */
public record FindingDetails(
        UUID tenantId,
        @Nullable String tenant,
        @Nullable String tenantZh,
        UUID id,
        UUID auditId,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        @Nullable UUID siteId,
        @Nullable String site,
        StandardId standard,
        @Nullable String clause,
        Grade grade,
        FindingState state,
        List<String> iafCodes,
        String statement,
        String evidence,
        LocalDate raisedOn,
        @Nullable String raisedBy,
        @Nullable Instant releasedAt,
        @Nullable LocalDate answerDue,
        @Nullable LocalDate verifyDue,
        @Nullable VerifyBy verifyBy,
        int version) {

    public boolean isReleased() {
        return releasedAt != null;
    }

    /** The name of the body that raised it as a reader of this language knows it; null among one's own. */
    public @Nullable String tenant(Locale locale) {
        return tenant == null ? null : Texts.name(locale, tenant, tenantZh);
    }

    /** The client's name as a reader of this language knows it. */
    public String organisation(Locale locale) {
        return Texts.name(locale, organisation, organisationZh);
    }
}
