package app.auditorium.portal.audit;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditPapers;
import app.auditorium.audit.AuditPlan;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Paper;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Merged;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** The audit plan: written until the audit starts, and issued to the client by the lead auditor. */
@org.springframework.stereotype.Component
class PlanTab implements AuditTab {

    private final AuditPapers papers;
    private final AuditConduct conduct;
    private final AuditSteps steps;

    PlanTab(AuditPapers papers, AuditConduct conduct, AuditSteps steps) {
        this.papers = papers;
        this.conduct = conduct;
        this.steps = steps;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String title(AuditDetails audit) {
        return Words.of("audit.tab.plan");
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isNext(AuditDetails audit) {
        return audit.state() == AuditState.CONFIRMED;
    }

    @Override
    public Component of(AuditDetails audit, Consumer<AuditDetails> changed) {
        Paper<AuditPlan> paper = papers.plan(audit.id()).orElseThrow();
        boolean writes = audit.state().isBeforeStart() && Tab.may(Role.LEAD_AUDITOR, Role.PLANNER, Role.ADMINISTRATOR);
        if (!writes) {
            return new PlanPaper(audit, paper);
        }
        return new Editor(audit, paper, changed);
    }

    /** The form with its two ends: keep it, or issue it. */
    private class Editor extends Div {

        private final AuditDetails audit;
        private final Consumer<AuditDetails> changed;
        private final PlanEditor form;
        private final ProblemSummary problems = new ProblemSummary();
        private final AuditPlan before;
        private int version;

        Editor(AuditDetails audit, Paper<AuditPlan> paper, Consumer<AuditDetails> changed) {
            this.audit = audit;
            this.changed = changed;
            this.version = paper.version();
            this.form = new PlanEditor(audit, paper.content(), problems);
            this.before = form.written();
            addClassName("stacked");
            Button keep = new Button(Words.of("audit.plan.save"), click -> keep());
            Div actions = new Div(keep);
            actions.addClassNames("row", "actions");
            if (audit.state() == AuditState.CONFIRMED && Tab.may(Role.LEAD_AUDITOR, Role.ADMINISTRATOR)) {
                Button issue = new Button(Words.of("audit.plan.issue"), click -> issue());
                issue.addThemeVariants(ButtonVariant.PRIMARY);
                actions.addComponentAsFirst(issue);
            }
            if (paper.issuedAt() != null) {
                actions.add(new Span(Words.of("audit.plan.issued", paper.revision(), Moments.day(paper.issuedAt()))));
            }
            add(new Panel(problems, form, actions));
        }

        private void keep() {
            if (kept()) {
                Toasts.done(Words.of("audit.plan.saved"));
            }
        }

        private boolean kept() {
            return kept(before, form.written(), version);
        }

        private boolean kept(AuditPlan read, AuditPlan wanted, int known) {
            return switch (papers.write(audit.id(), wanted, known)) {
                case Outcome.Done<Paper<AuditPlan>>(var now) -> {
                    version = now.version();
                    problems.clear();
                    yield true;
                }
                case Outcome.Refused<Paper<AuditPlan>>(var refused) -> {
                    problems.show(refused);
                    yield false;
                }
                case Outcome.NotThere<Paper<AuditPlan>>() -> gone();
                case Outcome.Stale<Paper<AuditPlan>> stale -> {
                    meanwhile(stale, read, wanted);
                    yield false;
                }
            };
        }

        private void meanwhile(Outcome.Stale<?> stale, AuditPlan read, AuditPlan wanted) {
            Paper<AuditPlan> now = papers.plan(audit.id()).orElseThrow();
            AuditPlan theirs = new PlanEditor(audit, now.content(), new ProblemSummary()).written();
            new ChangedMeanwhile(
                            stale,
                            ChangedParts.between(read, theirs, Editor::key),
                            () -> {
                                if (kept(theirs, Merged.of(read, wanted, theirs), now.version())) {
                                    changed.accept(audit);
                                }
                            },
                            () -> changed.accept(audit))
                    .open();
        }

        private static String key(String part) {
            return "audit.plan." + part.replaceFirst("(Days|StillHolds)$", "");
        }

        private void issue() {
            if (!kept()) {
                return;
            }
            switch (conduct.issuePlan(audit.id(), audit.version())) {
                case Outcome.Done<AuditDetails>(var now) -> {
                    Toasts.done(steps.told("audit.step.done.ISSUE_PLAN", audit));
                    changed.accept(now);
                }
                case Outcome.Refused<AuditDetails>(var refused) -> problems.show(refused);
                case Outcome.NotThere<AuditDetails>() -> gone();
                case Outcome.Stale<AuditDetails> stale -> ChangedMeanwhile.tell(stale);
            }
        }

        private boolean gone() {
            Toasts.refused(Words.of("gone.text"));
            return false;
        }
    }
}
