package app.auditorium.portal.report;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.report.TechnicalReviews;
import app.auditorium.report.TechnicalReviews.Queued;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;

/** The reports that wait for their technical review, the longest first. */
@Route("reviews")
@OpenTo(
        value = {Role.TECHNICAL_REVIEWER, Role.ADMINISTRATOR},
        in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.reviews", sign = Sign.EYE, order = 65)
@StyleSheet("look/audits.css")
class ReviewsView extends Div implements HasDynamicTitle {

    ReviewsView(TechnicalReviews reviews) {
        addClassName("page");
        List<Queued> queue = reviews.queue();
        PageHeader header = new PageHeader(Words.of("nav.reviews")).summary(Words.of("reviews.summary", queue.size()));
        Panel panel = new Panel();
        if (queue.isEmpty()) {
            panel.body()
                    .add(new EmptyState(
                            Sign.CLIPBOARD_CHECK, Words.of("reviews.empty.title"), Words.of("reviews.empty.text")));
        }
        Div rows = new Div();
        rows.addClassName("due-rows");
        queue.forEach(queued -> rows.add(row(queued)));
        panel.body().add(rows);
        add(header, panel);
    }

    private static Div row(Queued queued) {
        Span standard = new Span(AuditWords.standard(queued.standard()) + " · " + queued.end());
        Div row = new Div(
                TwoLine.link(
                        AuditWords.client(queued.organisation(), queued.organisationZh()),
                        "audits/" + queued.auditId() + "?tab=review",
                        standard),
                new Span(AuditWords.type(queued.type())),
                new Span(Words.of(
                        "reviews.submitted",
                        Moments.shown(queued.submittedAt()),
                        String.valueOf(queued.submittedBy()))),
                queued.mine()
                        ? new Tag(Tone.AMBER, Words.of("reviews.yours"))
                        : new Tag(Tone.NEUTRAL, Words.of("reviews.others")));
        row.addClassName("due-row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.reviews");
    }
}
