package app.auditorium.kernel;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a module keeps about a certification, for the records that an accreditation assessor gets (DOMAIN A-86); a bean for each.
 * Asked in a transaction of the body whose certification it is.
 */
public interface RecordsSource {

    /** The records of a certification, in a language; none where there is nothing. */
    List<RecordFile> of(UUID certification, Locale locale);

    /**
     * One file.
     *
     * @param section under which it stands
     * @param title what it is, in the language that was asked
     * @param fileName such as {@code report-1.pdf}; unique within its section
     * @param content made when it is written
     */
    record RecordFile(Section section, String title, String fileName, Supplier<byte[]> content) {}

    /** The parts of the records, in the order of A-86. */
    enum Section {
        APPLICATION,
        AUDIT_TIME,
        AGREEMENT,
        TEAM,
        PLAN,
        FINDINGS,
        REPORT,
        REVIEW,
        DECISION,
        CERTIFICATE,
        COMPLAINTS,
        HISTORY;

        /** The folder in the archive, in their order. */
        public String folder() {
            return "%02d-%s"
                    .formatted(ordinal() + 1, name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
