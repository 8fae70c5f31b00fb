package app.auditorium.portal.decision;

import app.auditorium.decision.DecisionFiles;
import app.auditorium.decision.FileFilter;
import app.auditorium.decision.FileRow;
import app.auditorium.decision.FileState;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For decision makers: all that awaits a decision, also what came without an audit, what presses first. */
@Component
@Order(35)
class DecisionsHome implements HomePart {

    private static final int SHOWN = 10;
    private static final FileFilter OPEN =
            new FileFilter(null, List.of(), List.of(), List.of(), List.of(FileState.OPEN), null, false);

    private final DecisionFiles files;

    DecisionsHome(DecisionFiles files) {
        this.files = files;
    }

    @Override
    public boolean concerns(Tab tab) {
        return tab.acts(Role.DECISION_MAKER);
    }

    @Override
    public void fill(Home home) {
        DecisionFiles.Awaiting awaiting = files.awaiting();
        home.title(Words.of("home.page"), home.today().toString());
        home.tile(new StatTile(
                        Words.of("home.decisions"),
                        String.valueOf(awaiting.open()),
                        awaiting.late() > 0
                                ? new Tag(Tone.RED, Sign.ALERT, Words.of("home.decisions.late", awaiting.late()))
                                : new Span(Words.of("home.decisions.note")))
                .leadingTo("decisions"));
        Page<FileRow> open = files.list(OPEN, PageRequest.first(SHOWN));
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        open.items().forEach(row -> list.add(line(row, home.today())));
        Span none = new Span(Words.of("home.decisions.none"));
        none.addClassName("muted");
        home.main(new Panel(Words.of("home.decisions"), open.total() == 0 ? none : list)
                .actions(AuditLinks.link("decisions", Words.of("home.next.all", open.total()))));
    }

    private static ListItem line(FileRow row, LocalDate today) {
        TwoLine what = TwoLine.link(
                AuditWords.client(row.organisation(), row.organisationZh()),
                DecisionWords.address(row.id()),
                new Span(DecisionWords.matter(row.matter()) + " · " + AuditWords.standard(row.standard())));
        ListItem line = new ListItem(what);
        if (row.dueOn() != null) {
            line.add(new DueDate(row.dueOn(), today));
        }
        return line;
    }
}
