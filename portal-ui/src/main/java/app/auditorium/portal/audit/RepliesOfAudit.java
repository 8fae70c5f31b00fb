package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.Reply;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** On the audit's page: what the client said to days and team, with who, when and how. */
@Component
class RepliesOfAudit implements AuditTab {

    private final AuditReplies replies;

    RepliesOfAudit(AuditReplies replies) {
        this.replies = replies;
    }

    @Override
    public String name() {
        return "replies";
    }

    @Override
    public String title(AuditDetails audit) {
        return Words.of("reply.panel");
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean isNext(AuditDetails audit) {
        return false;
    }

    @Override
    public boolean isFor(AuditDetails audit) {
        return !replies.of(audit.id()).isEmpty();
    }

    @Override
    public com.vaadin.flow.component.Component of(AuditDetails audit, Consumer<AuditDetails> changed) {
        UnorderedList list = new UnorderedList();
        list.addClassName("replies");
        replies.of(audit.id()).forEach(reply -> list.add(line(reply)));
        return new Panel(Words.of("reply.panel"), list).marked(new RuleTag("A-40"));
    }

    private static ListItem line(Reply reply) {
        Div head = new Div(ReplyList.tag(reply), new Span(reply.givenOn().toString()));
        head.addClassName("row");
        if (reply.about() != null) {
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
