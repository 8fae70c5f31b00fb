package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditReplies;
import app.auditorium.portal.Words;
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
        return new RepliesPanel(Words.of("reply.panel"), replies.of(audit.id()));
    }
}
