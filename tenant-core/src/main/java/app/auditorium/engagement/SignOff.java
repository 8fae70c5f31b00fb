package app.auditorium.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature under one version of an offer.
 *
 * @param typedName as the signatory typed it
 * @param intent the sentence that was agreed to
 * @param source where it was taken from paper on the client's behalf, with its day and the scanned copy
 */
public record SignOff(
        UUID id,
        UUID quoteId,
        String quoteSha256,
        Party party,
        String typedName,
        String intent,
        @Nullable UUID fromTenant,
        @Nullable String source,
        @Nullable LocalDate sourceOn,
        @Nullable UUID documentId,
        @Nullable String person,
        Instant signedAt) {

    /** The day of the signature: on paper the one that it bears, whenever it was entered. */
    LocalDate on(ZoneId zone) {
        return sourceOn == null ? LocalDate.ofInstant(signedAt, zone) : sourceOn;
    }

    /** Who signs. */
    public enum Party {
        BODY,
        CLIENT
    }
}
