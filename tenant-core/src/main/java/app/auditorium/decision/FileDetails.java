package app.auditorium.decision;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file with all that the decider looks at.
 *
 * @param state of the certification today, by its history
 * @param audits those behind a decision that is taken today
 * @param extension the newest review of an extension without an audit
 * @param decision what was decided on it
 */
public record FileDetails(
        FileRow row,
        int version,
        @Nullable String grounds,
        @Nullable LocalDate askedOn,
        @Nullable String evidence,
        @Nullable List<String> wantedCodes,
        @Nullable String wantedScope,
        @Nullable String openedBy,
        @Nullable String settleReason,
        CertificationDetails certification,
        CertificationState state,
        List<AuditBehind> audits,
        @Nullable TransferReview transfer,
        @Nullable ExtensionReview extension,
        @Nullable DecisionDetails decision) {

    public UUID id() {
        return row.id();
    }

    /** What can be decided on it now. */
    public List<DecisionKind> kinds() {
        return row.state() == FileState.OPEN ? row.matter().kindsIn(state) : List.of();
    }
}
