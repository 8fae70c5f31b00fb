package app.auditorium.portal.report;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Audits;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Texts;
import app.auditorium.portal.Callout;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditNow;
import app.auditorium.portal.audit.AuditTab;
import app.auditorium.report.NewReview;
import app.auditorium.report.ReviewPoint;
import app.auditorium.report.TechnicalReviews;
import app.auditorium.report.TechnicalReviews.Reviewed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The technical review on the page of its audit: the checklist for whoever may review, and the reviews of the past. */
@org.springframework.stereotype.Component
class ReviewTab implements AuditTab {

    private final TechnicalReviews reviews;
    private final Audits audits;

    ReviewTab(TechnicalReviews reviews, Audits audits) {
        this.audits = audits;
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public String title(AuditDetails audit) {
        return Words.of("review.tab");
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean isNext(AuditDetails audit) {
        return audit.state() == AuditState.REPORTED && reviews.mayReview(audit.id());
    }

    @Override
    public boolean isFor(AuditDetails audit) {
        return audit.state() == AuditState.REPORTED
                || audit.state() == AuditState.READY_FOR_DECISION
                || audit.state().isFinished() && !reviews.of(audit.id()).isEmpty();
    }

    @Override
    public Component of(AuditDetails audit, Consumer<AuditDetails> changed) {
        UI.getCurrent().getPage().addStyleSheet("context://look/reports.css");
        Div page = new Div();
        page.addClassName("stacked");
        List<Reviewed> past = reviews.of(audit.id());
        if (reviews.mayReview(audit.id())) {
            page.add(checklist(audit, changed));
        } else if (audit.state() == AuditState.REPORTED) {
            page.add(new Callout(Tone.BLUE, new Span(Words.of("review.waits"))));
        }
        past.forEach(review -> page.add(past(review)));
        if (past.isEmpty() && page.getComponentCount() == 0) {
            String kept = audit.state() == AuditState.READY_FOR_DECISION ? ".kept" : "";
            page.add(new Panel(new EmptyState(
                    Sign.CLIPBOARD_CHECK, Words.of("review.none.title" + kept), Words.of("review.none.text" + kept))));
        }
        return page;
    }

    private Panel checklist(AuditDetails audit, Consumer<AuditDetails> changed) {
        ProblemSummary problems = new ProblemSummary();
        boolean concludes = audit.type().concludesReadiness();
        ReviewForm form = new ReviewForm(problems, !concludes);
        Button pass = new Button(
                Words.of("review.pass" + (concludes ? ".readiness" : "")),
                click -> settle(
                        audit,
                        version -> reviews.pass(audit.id(), version, form.written()),
                        concludes ? "pass.readiness" : "pass",
                        problems,
                        changed));
        pass.addThemeVariants(ButtonVariant.PRIMARY);
        Button report = new Button(
                Words.of("review.return.report"),
                click -> settle(
                        audit,
                        version -> reviews.returnReport(audit.id(), version, form.written()),
                        "return.report",
                        problems,
                        changed));
        Button findings = new Button(
                Words.of("review.return.findings"),
                click -> settle(
                        audit,
                        version -> reviews.returnFindings(audit.id(), version, form.written()),
                        "return.findings",
                        problems,
                        changed));
        Div actions = new Div(pass, report, findings);
        actions.addClassNames("row", "actions");
        return new Panel(Words.of("report.review.checklist"), problems, form, actions);
    }

    private void settle(
            AuditDetails audit,
            IntFunction<Outcome<AuditDetails>> work,
            String what,
            ProblemSummary problems,
            Consumer<AuditDetails> changed) {
        Told.step(audit.version(), work, () -> AuditNow.since(audit, audits.details(audit.id())), problems, now -> {
            Toasts.done(Words.of("review.done." + what));
            changed.accept(now);
        });
    }

    private static ListItem point(ReviewPoint point, NewReview.Answered answered) {
        Div what = new Div(new Span(Words.of("review.point." + point)));
        what.addClassName("stack");
        if (!answered.remark().isBlank()) {
            Span remark = new Span(answered.remark());
            remark.addClassNames("muted", "small");
            what.add(remark);
        }
        return new ListItem(
                what,
                new Tag(
                        switch (answered.result()) {
                            case YES -> Tone.GREEN;
                            case NO -> Tone.RED;
                            case NOT_APPLICABLE -> Tone.NEUTRAL;
                        },
                        Words.of("report.review.answer." + answered.result())));
    }

    private static Panel past(Reviewed review) {
        Tone tone = review.result() == TechnicalReviews.Result.PASSED ? Tone.GREEN : Tone.AMBER;
        Span who = new Span(Moments.shown(review.at()) + " · " + review.person() + " · "
                + Words.of("report.version", review.number()));
        who.addClassNames("muted", "small");
        Div body = new Div(who);
        body.addClassName("stacked");
        if (review.recommendation() != null) {
            body.add(new Paragraph(Texts.of(Words.language(), "report.recommendation." + review.recommendation())));
        }
        if (review.review().reason() != null) {
            Paragraph reason = new Paragraph(review.review().reason());
            reason.addClassName("as-written");
            body.add(reason);
        }
        UnorderedList points = new UnorderedList();
        points.addClassName("people");
        review.review().answers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(answer -> points.add(point(answer.getKey(), answer.getValue())));
        body.add(points);
        return new Panel(Words.of("review.tab"), body)
                .marked(new Tag(tone, Words.of("report.review.result." + review.result())));
    }
}
