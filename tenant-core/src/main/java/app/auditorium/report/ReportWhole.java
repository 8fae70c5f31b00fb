package app.auditorium.report;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.AuditStep;
import app.auditorium.audit.StepGuard;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.Acting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** No report is submitted that leaves out what ask for. */
@Component
class ReportWhole implements StepGuard {

    private final ReportsOnFile onFile;
    private final Facts facts;

    ReportWhole(ReportsOnFile onFile, Facts facts) {
        this.onFile = onFile;
        this.facts = facts;
    }

    @Override
    public AuditStep step() {
        return AuditStep.REPORT;
    }

    @Override
    public Set<String> rules() {
        return Set.of("A-52", "A-55", "A-56");
    }

    @Override
    public List<Problem> against(AuditDetails audit) {
        Optional<ReportsOnFile.Kept> kept = onFile.find(audit.id());
        if (kept.isEmpty()) {
            return List.of(Problem.rule("A-55", "report", "rule.report.none"));
        }
        if (audit.state() == AuditState.REPORTED && kept.get().state() != Report.State.RETURNED) {
            return List.of(Problem.rule("A-55", "report", "rule.report.submitted"));
        }
        return Completeness.missing(
                kept.get().content(), facts.of(audit, Acting.current().locale()));
    }
}
