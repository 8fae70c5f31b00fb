package app.auditorium.audit;

import app.auditorium.assignment.ClientFiles;
import app.auditorium.kernel.Outcome;
import app.auditorium.tenancy.Receiver;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Moves the body's audit as its client answered: accepted, or back to planning. */
@Component
class FollowReply implements Receiver<AuditAnswered> {

    private static final Logger log = LoggerFactory.getLogger(FollowReply.class);

    private final ReplyTable table;
    private final AuditConduct conduct;
    private final ClientFiles clients;

    FollowReply(ReplyTable table, AuditConduct conduct, ClientFiles clients) {
        this.clients = clients;
        this.table = table;
        this.conduct = conduct;
    }

    @Override
    public Class<AuditAnswered> event() {
        return AuditAnswered.class;
    }

    /** Only the client that the audit is about moves it; an answer to an older version stays on file and moves nothing. */
    @Override
    public void receive(AuditAnswered event, UUID sender, @Nullable UUID causedBy) {
        UUID audit = event.auditId();
        Optional<Reply> given = table.theirs(event.replyId(), sender)
                .filter(reply -> reply.auditId().equals(audit));
        if (given.isEmpty() || !table.clientOf(audit).equals(Optional.of(sender))) {
            log.warn("Answer {} to audit {} is none of tenant {}", event.replyId(), audit, sender);
            return;
        }
        Reply reply = given.get();
        Outcome<AuditDetails> outcome = reply.objects()
                ? conduct.recordObjection(audit, reply.auditVersion(), reply.reason())
                : conduct.recordAcceptance(audit, reply.auditVersion());
        if (outcome instanceof Outcome.Done<AuditDetails>(var details)) {
            keepObjections(details, reply);
        } else {
            log.info("Answer {} to audit {} moved nothing: {}", event.replyId(), audit, outcome);
        }
    }

    /** Whom the client named is refused at this client from now on. */
    private void keepObjections(AuditDetails audit, Reply reply) {
        audit.team().stream()
                .filter(member -> reply.objectedTo().contains(member.name()))
                .forEach(member -> clients.object(
                        audit.organisationId(),
                        member.auditorId(),
                        reply.reason(),
                        Objects.requireNonNullElse(reply.person(), audit.organisation())));
    }
}
