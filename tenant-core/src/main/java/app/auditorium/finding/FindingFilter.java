package app.auditorium.finding;

import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which findings of a list are wanted; null or empty wants all.
 *
 * @param clause with everything below it: 6.1 also finds 6.1.2
 * @param released true for released ones, false for drafts
 */
public record FindingFilter(
        @Nullable UUID auditId,
        @Nullable UUID organisationId,
        @Nullable StandardId standard,
        @Nullable String clause,
        @Nullable String iafCode,
        Set<Grade> grades,
        Set<FindingState> states,
        @Nullable Boolean released,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final FindingFilter ALL =
            new FindingFilter(null, null, null, null, null, Set.of(), Set.of(), null, null, null);

    public static FindingFilter ofAudit(UUID audit) {
        return new FindingFilter(audit, null, null, null, null, Set.of(), Set.of(), null, null, null);
    }

    public static FindingFilter ofOrganisation(UUID organisation) {
        return new FindingFilter(null, organisation, null, null, null, Set.of(), Set.of(), null, null, null);
    }
}
