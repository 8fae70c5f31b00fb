package app.auditorium.portal.finding;

import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.Findings;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;

/** Makes the list of an audit's findings that stands on the audit's own screen. */
@org.springframework.stereotype.Component
public class FindingsPanel {

    private final Findings findings;
    private final FindingsAboutUs aboutUs;
    private final FindingWords words;

    FindingsPanel(Findings findings, FindingsAboutUs aboutUs, FindingWords words) {
        this.findings = findings;
        this.aboutUs = aboutUs;
        this.words = words;
    }

    /** The findings of an audit, with a button to raise one for whoever may. */
    public Component ofAudit(UUID audit) {
        Grid<FindingDetails> grid = Grids.dense();
        grid.setAllRowsVisible(true);
        FindingColumns.add(grid, words, true);
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate("findings/" + click.getItem().id()));
        grid.setEmptyStateComponent(
                new EmptyState(Sign.FLAG, Words.of("findings.empty.title"), Words.of("findings.empty.audit")));
        Grids.lazy(grid, page -> page(audit, page));
        Div panel = new Div();
        panel.addClassName("stack");
        if (findings.mayRaise(audit)) {
            Button raise = new Button(
                    Words.of("findings.raise.title"),
                    Sign.PLUS.icon(),
                    click -> UI.getCurrent().navigate("audits/" + audit + "/raise"));
            raise.addThemeVariants(ButtonVariant.PRIMARY);
            Div actions = new Div(raise);
            actions.addClassName("row");
            panel.add(actions);
        }
        panel.add(grid);
        return panel;
    }

    private Page<FindingDetails> page(UUID audit, PageRequest page) {
        return findings.ofAudit(audit, page)
                .or(() -> aboutUs.ofAudit(audit, page))
                .orElse(new Page<>(List.of(), 0));
    }
}
