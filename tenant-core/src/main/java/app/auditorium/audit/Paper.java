package app.auditorium.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper of an audit as it stands.
 *
 * @param version the one that was read, for writing over it; {@link #NONE} for one that was never kept
 * @param revision how often it was issued
 * @param issuedAt since when the client reads it; null before
 */
public record Paper<T>(
        T content, int version, int revision, @Nullable Instant issuedAt) {

    public static final int NONE = -1;

    public boolean isIssued() {
        return issuedAt != null;
    }
}
