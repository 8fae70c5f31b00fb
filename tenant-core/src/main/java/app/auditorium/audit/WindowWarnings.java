package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where an audit misses the target window of its slot in the programme. */
final class WindowWarnings {

    private WindowWarnings() {}

    /** @param slot that the audit fills or would fill; null where the programme asks for no further one of its type */
    static List<Problem> of(AuditType type, @Nullable ProgrammeSlot slot, DateRange days, LocalDate today) {
        var warnings = new ArrayList<Problem>();
        if (days.first().isBefore(today)) {
            warnings.add(Problem.rule("G.2", "start", "warning.audit.past"));
        }
        if (slot == null) {
            if (type == AuditType.SURVEILLANCE || type == AuditType.RECERTIFICATION) {
                warnings.add(Problem.rule("A-24", "type", "warning.audit.not-asked"));
            }
            return warnings;
        }
        // how long stage 1 holds is the body's to judge; what hangs on a decision still to come is no target yet
        boolean stageGap = slot.type() == AuditType.STAGE_2;
        if (stageGap && days.first().isAfter(slot.due())) {
            warnings.add(Problem.rule("A-33", "start", "warning.audit.stage-gap", slot.due()));
        } else if (!slot.estimated() && days.last().isAfter(slot.due())) {
            warnings.add(Problem.rule(slot.rule(), "end", "warning.audit.late", slot.due()));
        } else if (!slot.estimated() && days.first().isBefore(slot.windowFrom())) {
            warnings.add(Problem.rule(slot.rule(), "start", "warning.audit.early", slot.windowFrom()));
        }
        return warnings;
    }
}
