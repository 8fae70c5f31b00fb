package app.auditorium.report;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.ConductFixtures;
import app.auditorium.audit.NewAudit;
import app.auditorium.audit.Papers;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Audits that were conducted, reported and reviewed by those who may, and so await a decision. */
@Component
public class ReadyAudits {

    private final ConductFixtures conducted;
    private final AuditConduct conduct;
    private final Reports reports;
    private final TechnicalReviews reviews;

    ReadyAudits(ConductFixtures conducted, AuditConduct conduct, Reports reports, TechnicalReviews reviews) {
        this.conducted = conducted;
        this.conduct = conduct;
        this.reports = reports;
        this.reviews = reviews;
    }

    /** An audit of the past without findings. */
    public AuditDetails ready(Membership lead, Membership reviewer, NewAudit wanted) {
        AuditDetails scheduled = conducted.scheduled(lead, wanted);
        AuditDetails reported = Acting.getAs(lead, () -> {
            AuditDetails running = conduct.start(scheduled.id(), scheduled.version(), Papers.meeting(scheduled.start()))
                    .orThrow();
            AuditDetails closed = conduct.close(running.id(), running.version(), Papers.closing(scheduled.end()), null)
                    .orThrow();
            int version = reports.of(closed.id()).orElseThrow().version();
            Report written = reports.write(closed.id(), whole(), version).orThrow();
            return reports.submit(closed.id(), closed.version(), written.version())
                    .orThrow();
        });
        return Acting.getAs(
                reviewer,
                () -> reviews.pass(reported.id(), reported.version(), passed()).orThrow());
    }

    private static ReportContent whole() {
        var texts = new EnumMap<ReportItem, String>(ReportItem.class);
        for (ReportItem item : ReportItem.values()) {
            texts.put(item, "無重大事項。");
        }
        return new ReportContent(texts, Recommendation.RECOMMENDED, "", List.of());
    }

    private static NewReview passed() {
        var answers = new EnumMap<ReviewPoint, NewReview.Answered>(ReviewPoint.class);
        for (ReviewPoint point : ReviewPoint.values()) {
            answers.put(point, new NewReview.Answered(NewReview.Result.YES, ""));
        }
        return new NewReview(answers, Recommendation.RECOMMENDED, null);
    }
}
