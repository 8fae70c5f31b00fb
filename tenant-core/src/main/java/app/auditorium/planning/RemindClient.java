package app.auditorium.planning;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.tenancy.Receiver;
import app.auditorium.tenancy.Today;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reminds the client if it has not answered what was proposed to it; once its time has passed, days and team are agreed where it was told
 * so, and otherwise a planner settles it (DOMAIN G.2). An answer or a new proposal in between makes it moot.
 */
@Component
class RemindClient implements Receiver<AnswerFallsDue> {

    private final Audits audits;
    private final AuditConduct conduct;
    private final Telling telling;
    private final Today today;

    RemindClient(Audits audits, AuditConduct conduct, Telling telling, Today today) {
        this.audits = audits;
        this.conduct = conduct;
        this.telling = telling;
        this.today = today;
    }

    @Override
    public Class<AnswerFallsDue> event() {
        return AnswerFallsDue.class;
    }

    @Override
    public void receive(AnswerFallsDue event, UUID sender, @Nullable UUID causedBy) {
        AuditDetails audit = audits.details(event.auditId()).orElse(null);
        if (audit == null || !event.by().equals(audit.answerBy())) {
            return;
        }
        if (!today.here().isAfter(event.by())) {
            telling.remind(audit, event.by());
        } else if (audit.silenceConfirms()) {
            telling.limitPassed(conduct.limitPassed(audit.id(), audit.version()).orThrow(), event.by());
        } else {
            telling.limitPassed(audit, event.by());
        }
    }
}
