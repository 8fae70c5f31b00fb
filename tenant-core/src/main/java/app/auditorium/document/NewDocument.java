package app.auditorium.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is uploaded.
 *
 * @param subject kind of record that it belongs to, such as {@code APPLICATION}
 * @param name of the file, which decides nothing but how it is shown
 * @param reader the tenant that may read it once it is released
 */
public record NewDocument(
        String subject,
        UUID subjectId,
        String name,
        byte[] content,
        @Nullable UUID reader) {}
