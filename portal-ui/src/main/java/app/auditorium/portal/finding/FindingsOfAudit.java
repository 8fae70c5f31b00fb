package app.auditorium.portal.finding;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingFilter;
import app.auditorium.finding.Findings;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditTab;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The findings on the page of their audit, with a button to raise one for whoever may. */
@org.springframework.stereotype.Component
class FindingsOfAudit implements AuditTab {

    private final Findings findings;
    private final FindingsAboutUs aboutUs;
    private final FindingWords words;
    private final AuditConduct conduct;

    FindingsOfAudit(Findings findings, FindingsAboutUs aboutUs, FindingWords words, AuditConduct conduct) {
        this.findings = findings;
        this.aboutUs = aboutUs;
        this.words = words;
        this.conduct = conduct;
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public String title(AuditDetails audit) {
        long count = findings.count(FindingFilter.ofAudit(audit.id()));
        return count == 0 ? Words.of("nav.findings") : Words.of("findings.tab", count);
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isNext(AuditDetails audit) {
        return switch (audit.state()) {
            case IN_PROGRESS, FINDINGS_ISSUED, RESPONDED, OVERDUE -> true;
            case PLANNED, TEAM_PROPOSED, CONFIRMED, SCHEDULED, ACCEPTED, REPORTED, READY_FOR_DECISION, CANCELLED ->
                false;
        };
    }

    @Override
    public Component of(AuditDetails shown, Consumer<AuditDetails> changed) {
        UUID audit = shown.id();
        UI.getCurrent().getPage().addStyleSheet("context://look/findings.css");
        Grid<FindingDetails> grid = Grids.dense();
        grid.setAllRowsVisible(true);
        FindingColumns.add(grid, words, true, false);
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate("findings/" + click.getItem().id()));
        grid.setEmptyStateComponent(
                new EmptyState(Sign.FLAG, Words.of("findings.empty.title"), Words.of("findings.empty.audit")));
        Grids.lazy(grid, page -> page(audit, page));
        Panel panel = new Panel(Words.of("nav.findings"), grid);
        if (findings.mayRaise(audit)) {
            Button raise = new Button(
                    Words.of("findings.raise.title"),
                    Sign.PLUS.icon(),
                    click -> UI.getCurrent().navigate("audits/" + audit + "/raise"));
            panel.actions(raise);
        }
        if (mayGoOn(shown)) {
            panel.actions(new Button(Words.of("findings.go-on"), click -> goOn(shown, changed)));
        }
        return panel;
    }

    private boolean mayGoOn(AuditDetails audit) {
        return (audit.state() == AuditState.FINDINGS_ISSUED || audit.state() == AuditState.RESPONDED)
                && !findings.waitForSomebody(audit.id())
                && Tab.may(Role.LEAD_AUDITOR, Role.ADMINISTRATOR);
    }

    private void goOn(AuditDetails audit, Consumer<AuditDetails> changed) {
        switch (conduct.goOn(audit.id(), audit.version())) {
            case Outcome.Done<AuditDetails>(var now) -> changed.accept(now);
            case Outcome.Refused<AuditDetails>(var problems) ->
                problems.forEach(problem -> Toasts.refused(problem.text(Words.language())));
            case Outcome.NotThere<AuditDetails>() -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<AuditDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }

    private Page<FindingDetails> page(UUID audit, PageRequest page) {
        return findings.ofAudit(audit, page)
                .or(() -> aboutUs.ofAudit(audit, page))
                .orElse(new Page<>(List.of(), 0));
    }
}
