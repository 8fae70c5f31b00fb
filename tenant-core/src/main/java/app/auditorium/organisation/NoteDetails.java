package app.auditorium.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody noted about an organisation. */
public record NoteDetails(UUID id, String text, @Nullable String writtenBy, Instant writtenAt) {}
