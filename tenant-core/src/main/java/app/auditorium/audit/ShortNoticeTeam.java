package app.auditorium.audit;

import app.auditorium.kernel.Problem;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Judges days and team once more before an audit at short notice is confirmed: the client cannot object to them. */
@Component
class ShortNoticeTeam implements StepGuard {

    private final Planning planning;

    ShortNoticeTeam(Planning planning) {
        this.planning = planning;
    }

    @Override
    public AuditStep step() {
        return AuditStep.CONFIRM_SHORT_NOTICE;
    }

    @Override
    public Set<String> rules() {
        return Set.of("A-42", "A-65");
    }

    @Override
    public List<Problem> against(AuditDetails audit) {
        return planning.forBooking(audit.asWanted(), audit.id()).problems();
    }
}
