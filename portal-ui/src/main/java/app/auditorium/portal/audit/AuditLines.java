package app.auditorium.portal.audit;

import app.auditorium.audit.AuditRow;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Audits one below the other, each with its days and state. */
class AuditLines extends Div {

    private static final int SHOWN = 10;

    AuditLines(List<AuditRow> audits, String nothing) {
        if (audits.isEmpty()) {
            Span none = new Span(nothing);
            none.addClassName("muted");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        audits.stream().limit(SHOWN).forEach(row -> list.add(line(row)));
        add(list);
        if (audits.size() > SHOWN) {
            Span more = new Span(Words.of("home.more", audits.size() - SHOWN));
            more.addClassNames("muted", "small", "and-more");
            add(more);
        }
    }

    private static ListItem line(AuditRow row) {
        Dated when = new Dated(AuditWords.type(row.type()) + " · " + AuditWords.days(row.start(), row.end()));
        when.addClassNames("small", "muted");
        Div text = new Div(
                AuditLinks.link(
                        AuditLinks.audit(row.id()), AuditWords.client(row.organisation(), row.organisationZh())),
                new Div(when));
        return new ListItem(text, AuditWords.state(row.state()));
    }
}
