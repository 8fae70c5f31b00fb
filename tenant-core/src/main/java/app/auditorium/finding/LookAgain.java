package app.auditorium.finding;

import app.auditorium.audit.AuditProgress;
import app.auditorium.audit.FindingsTally;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.Receiver;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks on the appointed day whether answers are missing: reminds the client, and lets the audit fall overdue. */
@Component
class LookAgain implements Receiver<AnswersFallDue> {

    private final FindingsTally tally;
    private final AuditedClients audits;
    private final AuditProgress progress;
    private final Reminders reminders;
    private final Deliveries deliveries;
    private final Today today;

    LookAgain(
            FindingsTally tally,
            AuditedClients audits,
            AuditProgress progress,
            Reminders reminders,
            Deliveries deliveries,
            Today today) {
        this.tally = tally;
        this.audits = audits;
        this.progress = progress;
        this.reminders = reminders;
        this.deliveries = deliveries;
        this.today = today;
    }

    @Override
    public Class<AnswersFallDue> event() {
        return AnswersFallDue.class;
    }

    @Override
    public void receive(AnswersFallDue event, UUID sender, @Nullable UUID causedBy) {
        AuditedClient audit = audits.find(event.auditId(), Acting.current()).orElse(null);
        int late = late(event, today.here());
        if (audit == null
                || !audit.isClosed()
                || late(event, today.here().plusDays(Deadlines.REMINDER_DAYS + 1)) == 0) {
            return;
        }
        progress.follow(event.auditId(), null);
        if (audit.clientTenant() != null) {
            deliveries.send(new AnswersAwaited(audit.clientTenant(), event.auditId()));
        }
        if (late > 0) {
            reminders.toLead(audit, late);
        }
    }

    /** How many answers will be late on a day, if none comes. */
    private int late(AnswersFallDue event, LocalDate day) {
        return tally.of(event.auditId(), day).late();
    }
}
