package app.auditorium.portal.report;

import app.auditorium.finding.FindingFilter;
import app.auditorium.finding.FindingState;
import app.auditorium.finding.Findings;
import app.auditorium.finding.Grade;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.HomeTiles;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Words;
import app.auditorium.report.TechnicalReviews;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What waits at a body: for leads answers to review, for technical reviewers reports. */
@Component
class BodyTiles implements HomeTiles {

    private final Findings findings;
    private final TechnicalReviews reviews;

    BodyTiles(Findings findings, TechnicalReviews reviews) {
        this.findings = findings;
        this.reviews = reviews;
    }

    @Override
    public TenantKind in() {
        return TenantKind.CERTIFICATION_BODY;
    }

    @Override
    public List<StatTile> tiles() {
        Membership acting = Acting.current();
        var tiles = new ArrayList<StatTile>();
        long answered = acting.hasAny(Role.LEAD_AUDITOR) ? answered() : 0;
        if (answered > 0) {
            tiles.add(new StatTile(Words.of("home.answers"), String.valueOf(answered), Words.of("home.answers.note"))
                    .leadingTo("findings?state=RESPONDED"));
        }
        long waiting = acting.hasAny(Role.TECHNICAL_REVIEWER)
                ? reviews.queue().stream().filter(TechnicalReviews.Queued::mine).count()
                : 0;
        if (waiting > 0) {
            tiles.add(new StatTile(Words.of("nav.reviews"), String.valueOf(waiting), Words.of("home.reviews.note"))
                    .leadingTo("reviews"));
        }
        return tiles;
    }

    private long answered() {
        return findings.count(new FindingFilter(
                null,
                null,
                null,
                null,
                null,
                Set.of(Grade.MAJOR, Grade.MINOR),
                Set.of(FindingState.RESPONDED),
                true,
                null,
                null));
    }
}
