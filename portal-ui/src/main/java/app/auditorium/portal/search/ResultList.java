package app.auditorium.portal.search;

import app.auditorium.finding.FindingDetails;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.finding.FindingWords;
import app.auditorium.search.FoundFinding;
import app.auditorium.search.MarkedText;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Results, one below the other, with what matched marked in them. */
class ResultList extends UnorderedList {

    private static final int EXCERPT = 360;

    private final FindingWords words;

    ResultList(FindingWords words) {
        this.words = words;
        addClassName("results");
    }

    void show(List<FoundFinding> found) {
        removeAll();
        append(found);
    }

    void append(List<FoundFinding> found) {
        found.forEach(item -> add(result(item)));
    }

    private ListItem result(FoundFinding found) {
        FindingDetails finding = found.finding();
        Anchor clause = new Anchor("findings/" + finding.id(), words.clause(finding.standard(), finding.clause()));
        clause.getElement().setAttribute("router-link", true);
        Div head = new Div(FindingWords.grade(finding.grade()), clause);
        head.addClassName("head");
        finding.iafCodes().forEach(code -> head.add(new IafChip(code)));
        if (finding.tenant() != null) {
            head.add(new Tag(Tone.VIOLET, Sign.SHARE, Words.of("findings.shared")));
        } else if (!finding.isReleased()) {
            head.add(FindingWords.state(finding));
        }
        String sharing = finding.tenant(Words.language());
        Span where = new Span(finding.organisation(Words.language())
                + (sharing == null ? "" : " · " + Words.of("findings.shared-by", sharing))
                + " · " + finding.raisedOn());
        where.addClassName("where");
        head.add(where);
        ListItem item = new ListItem(head, marked(found.statement()));
        if (found.evidence().hasMarks()) {
            Paragraph evidence = marked(found.evidence());
            evidence.addClassName("evidence");
            item.add(evidence);
        }
        return item;
    }

    private static Paragraph marked(MarkedText text) {
        Paragraph paragraph = new Paragraph();
        text.excerpt(EXCERPT).pieces().forEach(piece -> {
            Element element = piece.marked() ? new Element("mark") : new Element("span");
            element.setText(piece.text());
            paragraph.getElement().appendChild(element);
        });
        return paragraph;
    }
}
