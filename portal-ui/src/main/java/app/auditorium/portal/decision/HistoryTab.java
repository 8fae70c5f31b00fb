package app.auditorium.portal.decision;

import app.auditorium.catalogue.Sectors;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.Lives;
import app.auditorium.decision.DecisionDetails;
import app.auditorium.decision.DecisionFiles;
import app.auditorium.decision.Decisions;
import app.auditorium.decision.FileFilter;
import app.auditorium.decision.FileRow;
import app.auditorium.decision.Matter;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.certification.CertificationTab;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** On a certification's page: what happened to it and what was decided, and where a request or notice is entered. */
@org.springframework.stereotype.Component
class HistoryTab implements CertificationTab {

    private final Lives lives;
    private final Decisions decisions;
    private final DecisionFiles files;
    private final Certifications certifications;
    private final Sectors sectors;
    private final Today today;

    HistoryTab(
            Lives lives,
            Decisions decisions,
            DecisionFiles files,
            Certifications certifications,
            Sectors sectors,
            Today today) {
        this.lives = lives;
        this.decisions = decisions;
        this.files = files;
        this.certifications = certifications;
        this.sectors = sectors;
        this.today = today;
    }

    @StyleSheet("look/decisions.css")
    private static final class Content extends Div {}

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String title(CertificationDetails certification) {
        return Words.of("decision.tab");
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component of(CertificationDetails certification) {
        Content content = new Content();
        content.addClassName("with-side");
        Panel life = lives.of(certification.id())
                .filter(history -> !history.events().isEmpty())
                .map(history -> new Panel(Words.of("decision.life"), new LifeLine(history)))
                .orElseGet(() -> new Panel(Words.of("decision.life"), new Span(Words.of("decision.life.none"))));
        Div side = new Div(awaiting(certification), decided(certification));
        side.addClassName("stacked");
        content.add(life, side);
        return content;
    }

    private Panel awaiting(CertificationDetails certification) {
        List<FileRow> rows = files.list(FileFilter.of(certification.id()), new PageRequest(0, 50, "-opened"))
                .items();
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        rows.forEach(row -> list.add(new ListItem(
                AuditLinks.link(DecisionWords.address(row.id()), DecisionWords.matter(row.matter())),
                DecisionWords.state(row.state()))));
        Panel panel = new Panel(
                Words.of("decision.files"), rows.isEmpty() ? new Span(Words.of("decision.files.none")) : list);
        CertificationState state = lives.of(certification.id())
                .filter(history -> !history.events().isEmpty())
                .map(history -> history.life().status())
                .orElse(certification.state());
        boolean mayEnter = Tab.may(
                Role.PLANNER, Role.LEAD_AUDITOR, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER, Role.ADMINISTRATOR);
        if (mayEnter && Matter.entered().stream().anyMatch(matter -> matter.fits(state))) {
            panel.actions(new Button(
                    Words.of("decision.matter.new"),
                    Sign.PLUS.icon(),
                    click -> new NewMatterDialog(files, certifications, sectors, certification, state, today.here())
                            .open()));
        }
        return panel;
    }

    private Panel decided(CertificationDetails certification) {
        List<DecisionDetails> taken = decisions.of(certification.id());
        return new Panel(
                Words.of("decision.taken.list"),
                taken.isEmpty() ? new Span(Words.of("decision.taken.none")) : new DecisionList(taken));
    }
}
