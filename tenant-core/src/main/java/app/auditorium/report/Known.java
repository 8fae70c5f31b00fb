package app.auditorium.report;

import app.auditorium.audit.AuditDetails;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the system knows of an audit, as the report tells it.
 *
 * @param texts by item, in the language that was asked
 * @param openMajors released majors that are not verified
 * @param actions the corrective actions of each nonconformity, with the body's review
 */
record Known(
        AuditDetails audit,
        Map<ReportItem, String> texts,
        List<ReportedFinding> findings,
        List<ReportedFinding> earlier,
        int openMajors,
        List<String> specialPoints) {

    String text(ReportItem item) {
        return Objects.requireNonNullElse(texts.get(item), "");
    }
}
