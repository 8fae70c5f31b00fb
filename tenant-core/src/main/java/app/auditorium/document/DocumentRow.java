package app.auditorium.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document.
 *
 * @param own whether the acting tenant uploaded it; otherwise it was released to it
 * @param scanned whether a malware scanner has seen it
 * @param bytes its size
 */
public record DocumentRow(
        UUID tenantId,
        UUID id,
        UUID subjectId,
        String name,
        String mediaType,
        int bytes,
        String sha256,
        boolean scanned,
        @Nullable String uploadedBy,
        Instant uploadedAt,
        boolean released,
        boolean own) {}
