package app.auditorium.audit;

import app.auditorium.kernel.Outcome;
import app.auditorium.tenancy.Receiver;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Moves the body's audit as its client answered: accepted, or back to planning. */
@Component
class TakeAnswer implements Receiver<AuditAnswered> {

    private static final Logger log = LoggerFactory.getLogger(TakeAnswer.class);

    private final AuditReplies replies;

    TakeAnswer(AuditReplies replies) {
        this.replies = replies;
    }

    @Override
    public Class<AuditAnswered> event() {
        return AuditAnswered.class;
    }

    @Override
    public void receive(AuditAnswered event, UUID sender, @Nullable UUID causedBy) {
        Outcome<AuditDetails> outcome = replies.follow(event.auditId(), sender, event.replyId());
        if (!(outcome instanceof Outcome.Done<AuditDetails>)) {
            // the body was quicker: it moved, changed or called the audit off; the answer stays on file
            log.info("Answer {} to audit {} moved nothing: {}", event.replyId(), event.auditId(), outcome);
        }
    }
}
