package app.auditorium.portal.audit;

import app.auditorium.audit.Reply;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** All that a client said to days and team of one audit, with who, when and how: for the body, and for the client itself. */
@StyleSheet("look/home.css")
public class RepliesPanel extends Panel {

    public RepliesPanel(String title, List<Reply> replies) {
        super(title);
        UnorderedList list = new UnorderedList();
        list.addClassName("replies");
        replies.forEach(reply -> list.add(line(reply)));
        body().add(list);
        marked(new RuleTag("A-40"));
    }

    private static ListItem line(Reply reply) {
        Div head = new Div(ReplyList.tag(reply), new Span(reply.givenOn().toString()));
        head.addClassName("row");
        if (reply.about() != null && reply.wantedDay() == null) {
            head.add(new Span(Words.of("reply.about." + reply.about())));
        }
        ListItem line = new ListItem(head);
        if (reply.wantedDay() != null) {
            line.add(new Div(new Span(Words.of("reply.wanted", reply.wantedDay()))));
        }
        if (!reply.objectedTo().isEmpty()) {
            line.add(new Div(
                    new Span(Words.of("reply.members.said", String.join(Words.between(), reply.objectedTo())))));
        }
        if (reply.reason() != null) {
            line.add(new Paragraph(reply.reason()));
        }
        String who = reply.person() == null ? Words.of("audit.history.nobody") : reply.person();
        Span by = new Span(
                reply.source() == null
                        ? Words.of("reply.by", who, Moments.shown(reply.recordedAt()))
                        : Words.of("reply.by.body", who, Moments.shown(reply.recordedAt()), reply.source()));
        by.addClassNames("small", "muted");
        line.add(new Div(by));
        return line;
    }
}
