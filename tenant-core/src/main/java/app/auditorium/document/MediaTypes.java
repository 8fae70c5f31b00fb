package app.auditorium.document;

import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Tells a file's type by its content; a name alone convinces nobody. What a browser would run is not taken. */
@Component
class MediaTypes {

    private static final Set<String> TAKEN = Set.of(
            "application/pdf",
            "image/png",
            "image/jpeg",
            "text/plain",
            "text/csv",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet");

    private final Tika tika = new Tika();

    Optional<String> of(byte[] content, String name) {
        return Optional.of(tika.detect(content, name)).filter(TAKEN::contains);
    }
}
