package app.auditorium.portal.audit;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.AuditStep;
import app.auditorium.audit.NewReply;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.organisation.Workspaces;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which method of the front door takes which step. */
@Component
class AuditSteps {

    private final AuditConduct conduct;
    private final AuditReplies replies;
    private final Workspaces workspaces;

    AuditSteps(AuditConduct conduct, AuditReplies replies, Workspaces workspaces) {
        this.conduct = conduct;
        this.replies = replies;
        this.workspaces = workspaces;
    }

    /** A text about a step: a client without a workspace reads nothing here, so that the body hands it over itself. */
    String told(String key, AuditDetails audit) {
        return AuditWords.worded(workspaces.key(key, audit.organisationId()), audit.type());
    }

    AuditReplies replies() {
        return replies;
    }

    Outcome<AuditDetails> take(AuditStep step, UUID id, int version, String reason) {
        return switch (step) {
            case PROPOSE_TEAM -> conduct.proposeTeam(id, version);
            case RECORD_ACCEPTANCE -> conduct.recordAcceptance(id, version);
            case CONFIRM_SHORT_NOTICE -> conduct.confirmAtShortNotice(id, version, reason);
            case RECORD_OBJECTION -> replies.record(id, version, NewReply.objected(null, reason));
            case ISSUE_PLAN -> conduct.issuePlan(id, version);
            case POSTPONE -> conduct.postpone(id, version, reason);
            case CANCEL -> conduct.cancel(id, version, reason);
            case START, CLOSE, REPORT, PASS_REVIEW, RETURN_TO_FINDINGS, RETURN_REPORT ->
                throw new IllegalArgumentException(step + " has a form of its own");
            case RESPOND, ACCEPT, REISSUE, FALL_OVERDUE, LIMIT_PASSED ->
                throw new IllegalArgumentException(step + " is nobody's own");
        };
    }
}
