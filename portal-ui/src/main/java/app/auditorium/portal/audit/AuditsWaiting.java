package app.auditorium.portal.audit;

import app.auditorium.audit.Workloads;
import app.auditorium.kernel.Role;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Waiting;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.Today;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Behind the audits: those that wait for the reader, by role; late where a client is silent or an audit is not closed. */
@Component
class AuditsWaiting implements Waiting {

    private final Workloads workloads;
    private final Today today;

    AuditsWaiting(Workloads workloads, Today today) {
        this.workloads = workloads;
        this.today = today;
    }

    @Override
    public Class<AuditsView> behind() {
        return AuditsView.class;
    }

    @Override
    public Count count() {
        Optional<Membership> member = Tab.here().flatMap(Tab::membership);
        if (member.map(m -> m.hasAny(Role.PLANNER, Role.ADMINISTRATOR)).orElse(false)) {
            Workloads.Tally tally = workloads.tally(today.here());
            return new Count(tally.proposed(), tally.unanswered() > 0);
        }
        if (member.map(m -> m.hasAny(Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER))
                .orElse(false)) {
            Workloads.Tally tally = workloads.tally(today.here());
            return new Count(
                    (member.get().hasAny(Role.TECHNICAL_REVIEWER) ? tally.reported() : 0)
                            + (member.get().hasAny(Role.DECISION_MAKER) ? tally.ready() : 0),
                    false);
        }
        return workloads
                .me()
                .map(me -> workloads.tallyOf(me, today.here()))
                .map(tally -> new Count(tally.running() + tally.confirmed(), tally.unclosed() > 0))
                .orElse(Count.NONE);
    }
}
