package app.auditorium.planning;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Audits;
import app.auditorium.tenancy.Receiver;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reminds the client if it has not answered what was proposed to it; an answer or a change in between makes it moot. */
@Component
class RemindClient implements Receiver<AnswerFallsDue> {

    private final Audits audits;
    private final Telling telling;

    RemindClient(Audits audits, Telling telling) {
        this.audits = audits;
        this.telling = telling;
    }

    @Override
    public Class<AnswerFallsDue> event() {
        return AnswerFallsDue.class;
    }

    @Override
    public void receive(AnswerFallsDue event, UUID sender, @Nullable UUID causedBy) {
        AuditDetails audit = audits.details(event.auditId()).orElse(null);
        if (audit != null && audit.state() == AuditState.TEAM_PROPOSED && audit.version() == event.version()) {
            telling.remind(audit, event.by());
        }
    }
}
