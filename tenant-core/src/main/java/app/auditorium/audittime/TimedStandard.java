package app.auditorium.audittime;

import app.auditorium.kernel.StandardId;
import java.util.Optional;

/** The standards for which there is an audit time table. */
public enum TimedStandard {
    ISO_9001,
    ISO_14001,
    /** Also for CNS 45001 and TOSHMS, which are audited together with it. */
    ISO_45001;

    /** The table of a standard of the catalogue; empty for guidance. */
    public static Optional<TimedStandard> of(StandardId standard) {
        return switch (standard) {
            case ISO_9001 -> Optional.of(ISO_9001);
            case ISO_14001 -> Optional.of(ISO_14001);
            case ISO_45001, CNS_45001, TOSHMS -> Optional.of(ISO_45001);
            case ISO_45003 -> Optional.empty();
        };
    }
}
