package app.auditorium.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report of an audit as it stands.
 *
 * @param version the one that was read, for writing over it; -1 for one that was never kept
 * @param known what the system fills in, by item
 * @param lines everything it has to say, and whether it does
 * @param versions as they were submitted, the newest first
 */
public record Report(
        UUID auditId,
        int version,
        State state,
        ReportContent content,
        Map<ReportItem, String> known,
        List<ReportedFinding> findings,
        List<String> specialPoints,
        List<Line> lines,
        List<Submitted> versions) {

    /** How far a report has come. */
    public enum State {
        DRAFT,
        SUBMITTED,
        /** The technical review wants it written anew. */
        RETURNED,
        /** The technical review passed it. */
        PASSED
    }

    /**
     * One item that a report has to say.
     *
     * @param name of a {@link ReportItem}, or REVIEW_OF_ACTIONS or SPECIAL_POINTS
     */
    public record Line(String rule, String name, String letter, boolean complete) {}

    /** The key of what a line is called; after stage 1 no recommendation, for it gives none. */
    public String heading(Line line) {
        return line.name().equals(ReportItem.RECOMMENDATION.name())
                ? ReportItem.RECOMMENDATION.heading(known)
                : "report.item." + line.name();
    }

    /** A version as it was submitted. */
    public record Submitted(int number, @Nullable String person, Instant at) {}

    public boolean isWritable() {
        return state == State.DRAFT || state == State.RETURNED;
    }

    public boolean isComplete() {
        return lines.stream().allMatch(Line::complete);
    }
}
