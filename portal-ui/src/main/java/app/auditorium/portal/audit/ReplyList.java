package app.auditorium.portal.audit;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditRow;
import app.auditorium.audit.Reply;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What clients said to days and teams lately, objections with their reason. */
class ReplyList extends Panel {

    ReplyList(List<Reply> replies, AuditCalendar calendar) {
        super(Words.of("home.replies"));
        if (replies.isEmpty()) {
            Span none = new Span(Words.of("home.replies.none"));
            none.addClassName("muted");
            body().add(none);
            return;
        }
        Map<UUID, AuditRow> audits = calendar
                .byIds(replies.stream().map(Reply::auditId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(AuditRow::id, Function.identity()));
        UnorderedList list = new UnorderedList();
        list.addClassName("replies");
        replies.stream()
                .flatMap(reply -> Stream.ofNullable(audits.get(reply.auditId())).map(audit -> line(reply, audit)))
                .forEach(list::add);
        body().add(list);
    }

    private static ListItem line(Reply reply, AuditRow audit) {
        Div head = new Div(
                AuditLinks.link(
                        AuditLinks.audit(audit.id()), AuditWords.client(audit.organisation(), audit.organisationZh())),
                tag(reply));
        head.addClassName("row");
        Span what = new Span(
                reply.wantedDay() != null
                        ? Words.of("reply.wanted", reply.wantedDay())
                        : Words.of(
                                reply.objects() ? "reply.objected." + reply.about() : "reply.accepted",
                                AuditWords.days(audit.start(), audit.end())));
        ListItem line = new ListItem(head, new Div(what));
        if (reply.reason() != null) {
            Span why = new Span(Words.of("reply.quoted", reply.reason()));
            why.addClassNames("small", "muted");
            line.add(new Div(why));
        }
        return line;
    }

    static Tag tag(Reply reply) {
        if (reply.wantedDay() != null) {
            return new Tag(Tone.AMBER, Words.of("reply.another"));
        }
        return reply.objects()
                ? new Tag(Tone.AMBER, Words.of("reply.OBJECTED"))
                : new Tag(Tone.GREEN, Words.of("reply.ACCEPTED"));
    }
}
