package app.auditorium.organisation;

import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody noted about an organisation; it is taken away, never rewritten. */
@Entity
class Note extends TenantOwned {

    private UUID organisationId = new UUID(0, 0);
    private String text = "";
    private @Nullable String writtenBy;
    private Instant writtenAt = Instant.EPOCH;

    protected Note() {}

    static Note about(UUID organisationId, String text, String writtenBy, Instant writtenAt) {
        Note note = new Note();
        note.organisationId = organisationId;
        note.text = text;
        note.writtenBy = writtenBy;
        note.writtenAt = writtenAt;
        return note;
    }

    UUID organisationId() {
        return organisationId;
    }

    NoteDetails details() {
        return new NoteDetails(id(), text, writtenBy, writtenAt);
    }
}
