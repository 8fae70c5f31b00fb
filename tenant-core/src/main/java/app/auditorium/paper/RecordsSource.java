package app.auditorium.paper;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
     * @param title what it is, in the language that was asked; it gives the file its name
     */
    record RecordFile(Section section, String title, Content content) {

        /** A record that is printed under the head that all records have. */
        public static RecordFile sheet(
                Section section, String title, @Nullable Instant asOf, Supplier<List<Markup>> body) {
            return new RecordFile(section, title, new Sheet(asOf, body));
        }

        /** A PDF that has its own head. */
        public static RecordFile pdf(Section section, String title, Supplier<byte[]> bytes) {
            return new RecordFile(section, title, new Ready(".pdf", bytes));
        }
    }

    /** What a file holds, made when it is written. */
    sealed interface Content {}

    /**
     * A file that is complete in itself.
     *
     * @param ending of its name, such as {@code .pdf}; empty where the title ends with it
     */
    record Ready(String ending, Supplier<byte[]> bytes) implements Content {}

    /**
     * What is printed under the head that all records have.
     *
     * @param asOf the moment that it tells of; null for now
     */
    record Sheet(@Nullable Instant asOf, Supplier<List<Markup>> body) implements Content {}

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
        HISTORY
    }
}
