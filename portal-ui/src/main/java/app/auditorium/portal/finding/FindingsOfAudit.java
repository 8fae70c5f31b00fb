package app.auditorium.portal.finding;

import app.auditorium.audit.AuditDetails;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.Findings;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.UUID;

/** The findings on the page of their audit, with a button to raise one for whoever may. */
@org.springframework.stereotype.Component
class FindingsOfAudit implements AuditSection {

    private final Findings findings;
    private final FindingsAboutUs aboutUs;
    private final FindingWords words;

    FindingsOfAudit(Findings findings, FindingsAboutUs aboutUs, FindingWords words) {
        this.findings = findings;
        this.aboutUs = aboutUs;
        this.words = words;
    }

    @Override
    public Component of(AuditDetails shown) {
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
            raise.addThemeVariants(ButtonVariant.PRIMARY);
            panel.actions(raise);
        }
        return panel;
    }

    private Page<FindingDetails> page(UUID audit, PageRequest page) {
        return findings.ofAudit(audit, page)
                .or(() -> aboutUs.ofAudit(audit, page))
                .orElse(new Page<>(List.of(), 0));
    }
}
