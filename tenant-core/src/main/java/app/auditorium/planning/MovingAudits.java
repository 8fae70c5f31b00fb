package app.auditorium.planning;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves an audit by a planner's decision, through the front door that everybody takes. */
@Component
class MovingAudits {

    private final Audits audits;
    private final PublicHolidays holidays;

    MovingAudits(Audits audits, PublicHolidays holidays) {
        this.audits = audits;
        this.holidays = holidays;
    }

    /** For as many working days, with the same team. */
    Outcome<AuditDetails> move(UUID audit, int version, @Nullable LocalDate to) {
        AuditDetails now = audits.details(audit).orElse(null);
        if (now == null) {
            return Outcome.notThere();
        }
        if (to == null) {
            return Outcome.refused(Problem.invalid("to", "problem.required"));
        }
        WorkCalendar calendar = holidays.calendar();
        LocalDate end = calendar.lastOf(to, Math.max(1, calendar.between(now.start(), now.end())));
        return audits.move(audit, version, to, end);
    }

    /** On the days and with the team that were proposed. */
    Outcome<AuditDetails> take(UUID audit, int version, Proposal proposal) {
        return audits.details(audit)
                .map(now -> audits.change(audit, version, proposal.of(now.asWanted())))
                .orElseGet(Outcome::notThere);
    }
}
