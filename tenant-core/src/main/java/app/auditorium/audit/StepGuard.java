package app.auditorium.audit;

import app.auditorium.kernel.Problem;
import java.util.List;
import java.util.Set;

/** Rules of a step that look at what stands to the right of audits, such as findings and reports; a bean for each. */
public interface StepGuard {

    AuditStep step();

    /** The DOMAIN ids of the rules that are asked; kept with the event. */
    Set<String> rules();

    /** Everything that speaks against the step. */
    List<Problem> against(AuditDetails audit);
}
