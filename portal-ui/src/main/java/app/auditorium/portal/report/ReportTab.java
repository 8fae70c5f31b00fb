package app.auditorium.portal.report;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.Merged;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditTab;
import app.auditorium.report.Recommendation;
import app.auditorium.report.Report;
import app.auditorium.report.ReportContent;
import app.auditorium.report.ReportItem;
import app.auditorium.report.Reports;
import app.auditorium.report.TechnicalReviews;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The report on the page of its audit: what the system knows, what is asked, and what is still missing. */
@org.springframework.stereotype.Component
class ReportTab implements AuditTab {

    private final Reports reports;
    private final TechnicalReviews reviews;

    ReportTab(Reports reports, TechnicalReviews reviews) {
        this.reports = reports;
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String title(AuditDetails audit) {
        return Words.of("report.tab");
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean isNext(AuditDetails audit) {
        return audit.state() == AuditState.ACCEPTED;
    }

    @Override
    public boolean isFor(AuditDetails audit) {
        return !audit.state().isBeforeStart() && audit.state() != AuditState.CANCELLED;
    }

    @Override
    public Component of(AuditDetails audit, Consumer<AuditDetails> changed) {
        UI.getCurrent().getPage().addStyleSheet("context://look/reports.css");
        Report report = reports.of(audit.id()).orElseThrow();
        boolean writes = report.isWritable() && Tab.may(Role.LEAD_AUDITOR, Role.AUDITOR, Role.ADMINISTRATOR);
        Div main = new Div(new Editor(audit, report, writes, changed));
        main.addClassName("stacked");
        Div side = new Div(completeness(report), versions(audit, report));
        side.addClassName("stacked");
        Div both = new Div(main, side);
        both.addClassName("with-side");
        return both;
    }

    private static Panel completeness(Report report) {
        UnorderedList lines = new UnorderedList();
        lines.addClassNames("people", "completeness");
        report.lines().forEach(line -> lines.add(new CompletenessLine(line, report.heading(line))));
        long missing = report.lines().stream().filter(line -> !line.complete()).count();
        return new Panel(missing == 0 ? Words.of("report.complete") : Words.of("report.missing", missing), lines)
                .marked(new RuleTag(CompletenessLine.USUAL));
    }

    private Panel versions(AuditDetails audit, Report report) {
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        report.versions().forEach(version -> {
            Span who = new Span(Moments.shown(version.at()) + " · " + version.person());
            who.addClassNames("muted", "small");
            Div text = new Div(new Span(Words.of("report.version", version.number())), who);
            text.addClassName("two-line");
            Div files = new Div(
                    pdf(audit, version.number(), Words.CHINESE, "中文"),
                    pdf(audit, version.number(), Words.ENGLISH, "EN"));
            files.addClassName("row");
            list.add(new ListItem(text, files));
        });
        DownloadButton draft = new DownloadButton(
                Words.of("report.draft.pdf"),
                "report-draft.pdf",
                "application/pdf",
                out -> out.write(
                        reports.printDraft(audit.id(), Words.language()).orElseThrow()));
        return new Panel(Words.of("report.versions"), list, draft);
    }

    private DownloadButton pdf(AuditDetails audit, int number, Locale language, String label) {
        DownloadButton button = new DownloadButton(
                label,
                "report-" + number + ".pdf",
                "application/pdf",
                out -> out.write(reports.print(audit.id(), number, language).orElseThrow()));
        button.getElement().setAttribute("aria-label", Words.of("report.version", number) + ", PDF, " + label);
        return button;
    }

    /** The form with its two ends: keep it, or submit it. */
    private class Editor extends Div {

        private final AuditDetails audit;
        private final Consumer<AuditDetails> changed;
        private final ProblemSummary problems = new ProblemSummary();
        private final ReportForm form;
        private final ReportContent before;
        private int version;

        Editor(AuditDetails audit, Report report, boolean writes, Consumer<AuditDetails> changed) {
            this.audit = audit;
            this.changed = changed;
            this.version = report.version();
            this.form = new ReportForm(report, problems, writes);
            this.before = form.written();
            addClassName("stacked");
            if (report.state() == Report.State.RETURNED) {
                reviews.of(audit.id()).stream()
                        .findFirst()
                        .ifPresent(review -> add(new Callout(
                                Tone.AMBER,
                                new Span(Words.of(
                                        "report.returned",
                                        String.valueOf(review.person()),
                                        String.valueOf(review.review().reason()))))));
            }
            Div actions = new Div();
            actions.addClassNames("row", "actions");
            boolean mayBeReported = audit.state() == AuditState.ACCEPTED || audit.state() == AuditState.REPORTED;
            if (writes && mayBeReported && Tab.may(Role.LEAD_AUDITOR, Role.ADMINISTRATOR)) {
                Button submit = new Button(Words.of("report.submit"), click -> submit());
                submit.addThemeVariants(ButtonVariant.PRIMARY);
                actions.add(submit);
            }
            if (writes) {
                actions.add(new Button(Words.of("report.save"), click -> keep()));
            }
            Panel panel = new Panel(problems, form);
            if (writes) {
                panel.body().add(actions);
                if (!mayBeReported) {
                    Span later = new Span(Words.of("report.later"));
                    later.addClassNames("muted", "small");
                    panel.body().add(later);
                }
            }
            add(panel);
        }

        private void keep() {
            if (kept()) {
                Toasts.done(Words.of("report.saved"));
            }
        }

        private boolean kept() {
            return kept(before, form.written(), version);
        }

        private boolean kept(ReportContent read, ReportContent wanted, int known) {
            switch (reports.write(audit.id(), wanted, known)) {
                case Outcome.Done<Report>(var now) -> {
                    version = now.version();
                    problems.clear();
                    return true;
                }
                case Outcome.Refused<Report>(var refused) -> problems.show(refused);
                case Outcome.NotThere<Report>() -> Toasts.refused(Words.of("gone.text"));
                case Outcome.Stale<Report> stale -> meanwhile(stale, read, wanted);
            }
            return false;
        }

        private void meanwhile(Outcome.Stale<?> stale, ReportContent read, ReportContent wanted) {
            Report now = reports.of(audit.id()).orElseThrow();
            ReportContent theirs = new ReportForm(now, new ProblemSummary(), true).written();
            new ChangedMeanwhile(
                            stale,
                            new ChangedParts(changed(read, theirs)),
                            () -> {
                                if (kept(theirs, Merged.of(read, wanted, theirs), now.version())) {
                                    changed.accept(audit);
                                }
                            },
                            () -> changed.accept(audit))
                    .open();
        }

        private static Stream<String> changed(ReportContent read, ReportContent now) {
            Stream<String> items = Arrays.stream(ReportItem.values())
                    .filter(item -> !read.text(item).equals(now.text(item)))
                    .map(item -> ChangedParts.line(label(item.name()), read.text(item), now.text(item)));
            return Stream.concat(items, Merged.changes(read, now).flatMap(change -> switch (change.part()) {
                case "recommendation" ->
                    Stream.of(ChangedParts.line(
                            label("RECOMMENDATION"), advice(read.recommendation()), advice(now.recommendation())));
                case "review" -> Stream.of(ChangedParts.line(label("REVIEW_OF_ACTIONS"), read.review(), now.review()));
                case "special" -> Stream.of(ChangedParts.line(label("SPECIAL_POINTS"), points(read), points(now)));
                default -> Stream.of();
            }));
        }

        private static String label(String item) {
            return Texts.of(Words.language(), "report.item." + item);
        }

        private static @Nullable String advice(@Nullable Recommendation advice) {
            return advice == null ? null : Texts.of(Words.language(), "report.recommendation." + advice);
        }

        private static List<String> points(ReportContent content) {
            return content.special().stream()
                    .map(point -> point.point()
                            + (point.result() == null
                                    ? ""
                                    : " · " + Texts.of(Words.language(), "report.special." + point.result()))
                            + (point.remark().isEmpty() ? "" : " · " + point.remark()))
                    .toList();
        }

        private void submit() {
            if (!kept()) {
                return;
            }
            switch (reports.submit(audit.id(), audit.version(), version)) {
                case Outcome.Done<AuditDetails>(var now) -> {
                    Toasts.done(Words.of("report.submitted"));
                    changed.accept(now);
                }
                case Outcome.Refused<AuditDetails>(var refused) -> problems.show(refused);
                case Outcome.NotThere<AuditDetails>() -> Toasts.refused(Words.of("gone.text"));
                case Outcome.Stale<AuditDetails> stale -> ChangedMeanwhile.tell(stale);
            }
        }
    }
}
