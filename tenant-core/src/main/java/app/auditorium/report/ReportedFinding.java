package app.auditorium.report;

import app.auditorium.finding.Answer;
import app.auditorium.finding.FindingDetails;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A finding with the answer that stands, as a report tells it.
 *
 * @param verified by what evidence its action was seen to be effective
 */
public record ReportedFinding(
        String clause,
        String grade,
        String state,
        String statement,
        String evidence,
        String cause,
        String correction,
        String action,
        @Nullable String verified) {

    static ReportedFinding of(FindingDetails finding, @Nullable Answer answer, @Nullable String verified) {
        return new ReportedFinding(
                Objects.requireNonNullElse(finding.clause(), ""),
                finding.grade().name(),
                finding.state().name(),
                finding.statement(),
                finding.evidence(),
                answer == null ? "" : answer.content().cause(),
                answer == null ? "" : answer.content().correction(),
                answer == null ? "" : answer.content().action(),
                verified);
    }
}
