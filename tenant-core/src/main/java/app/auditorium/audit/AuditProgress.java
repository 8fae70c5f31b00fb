package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets an audit follow its findings between FINDINGS_ISSUED and ACCEPTED (DOMAIN G.2): where it stands there is a function of them. */
@Component
public class AuditProgress {

    private final AuditRepository audits;
    private final AuditEvents events;
    private final FindingsTally findings;
    private final Today today;

    AuditProgress(AuditRepository audits, AuditEvents events, FindingsTally findings, Today today) {
        this.audits = audits;
        this.events = events;
        this.findings = findings;
        this.today = today;
    }

    /** Takes the steps that the findings of an audit ask for now, as part of the transaction that changed them. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(UUID id, @Nullable String why) {
        Audit audit = audits.findById(id).orElseThrow();
        FindingsTally.Tally tally = findings.of(id, today.here());
        for (Optional<AuditStep> step = next(audit.state(), tally);
                step.isPresent();
                step = next(audit.state(), tally)) {
            AuditState before = audit.state();
            audit.take(step.get());
            audits.flush();
            events.keep(id, step.get().name(), before, audit.state(), why, null, rules(step.get()));
        }
    }

    static Optional<AuditStep> next(AuditState state, FindingsTally.Tally tally) {
        boolean waits = tally.open() > 0;
        return Optional.ofNullable(
                switch (state) {
                    case FINDINGS_ISSUED ->
                        tally.late() > 0 ? AuditStep.FALL_OVERDUE : waits ? null : AuditStep.RESPOND;
                    case OVERDUE -> tally.late() > 0 ? null : waits ? AuditStep.REISSUE : AuditStep.RESPOND;
                    case RESPONDED -> waits ? AuditStep.REISSUE : tally.answered() > 0 ? null : AuditStep.ACCEPT;
                    case ACCEPTED -> waits || tally.answered() > 0 ? AuditStep.REISSUE : null;
                    case PLANNED,
                            TEAM_PROPOSED,
                            CONFIRMED,
                            SCHEDULED,
                            IN_PROGRESS,
                            REPORTED,
                            READY_FOR_DECISION,
                            CANCELLED -> null;
                });
    }

    private static Set<String> rules(AuditStep step) {
        return step == AuditStep.FALL_OVERDUE ? Set.of("A-54", "G.2") : Set.of("G.2");
    }
}
