package app.auditorium.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a file.
 *
 * @param entry the certificate as it stands today; null if the file has none
 * @param revision that the file shows, or was made from; 0 if it is none of ours
 * @param signedOn by the body's clock; null where nothing of ours was signed
 */
public record Verdict(
        Kind kind,
        List<Reason> reasons,
        @Nullable RegisterEntry entry,
        int revision,
        @Nullable LocalDate signedOn) {

    public enum Kind {
        /** The file that was issued, its current revision, valid today. */
        GENUINE,
        /** The file that was issued, but a later revision took its place. */
        SUPERSEDED,
        /** Genuine; the certification is suspended today. */
        SUSPENDED,
        /** Genuine; the certification expired. */
        EXPIRED,
        /** Genuine; the certification was withdrawn. */
        WITHDRAWN,
        /** Genuine; the certification ended otherwise. */
        CANCELLED,
        /** Genuine; the client is not listed, and its status is told by the body. */
        ON_REQUEST,
        /** Made from a certificate of ours and changed since. */
        ALTERED,
        /** No certificate of a body of this register. */
        NOT_OURS
    }

    public enum Reason {
        SAME_FILE,
        SIGNATURE_INTACT,
        SIGNATURE_BROKEN,
        CONTENT_CHANGED,
        ADDED_AFTER_SIGNING,
        SIGNATURE_REMOVED,
        NAMES_A_CERTIFICATE,
        LATER_REVISION,
        NO_PDF,
        NO_SIGNATURE,
        SIGNED_BY_OTHERS,
        SIGNED_HERE_BUT_NOT_ISSUED
    }
}
