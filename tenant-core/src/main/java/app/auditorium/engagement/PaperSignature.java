package app.auditorium.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a client signed on paper, entered by the body on its behalf.
 *
 * @param sourceOn the day on which the client signed
 * @param fileName and content of the scanned copy
 */
public record PaperSignature(
        Signature signature,
        @Nullable String source,
        @Nullable LocalDate sourceOn,
        @Nullable String fileName,
        byte @Nullable [] content) {}
