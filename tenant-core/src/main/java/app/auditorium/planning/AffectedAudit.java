package app.auditorium.planning;

import app.auditorium.audit.AuditState;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit ahead that cannot take place as it is.
 *
 * @param plan in which it can be planned anew; null if it came of none
 * @param problems everything that speaks against its days and team
 */
public record AffectedAudit(
        UUID id,
        String organisation,
        String organisationZh,
        AuditType type,
        AuditState state,
        LocalDate start,
        LocalDate end,
        @Nullable UUID plan,
        List<Problem> problems) {

    AffectedAudit with(List<Problem> found) {
        return new AffectedAudit(id, organisation, organisationZh, type, state, start, end, plan, found);
    }
}
