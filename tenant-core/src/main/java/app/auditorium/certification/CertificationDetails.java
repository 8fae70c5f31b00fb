package app.auditorium.certification;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certification with its programme. */
public record CertificationDetails(
        UUID id,
        int version,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        StandardId standard,
        List<String> iafCodes,
        @Nullable Complexity complexity,
        @Nullable String scopeText,
        @Nullable String scopeTextEn,
        CertificationState state,
        int cycle,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate expiresOn,
        List<ProgrammeSlot> programme) {

    /** The slot that waits for an audit first, or for the audit that is planned in it. */
    public Optional<ProgrammeSlot> next() {
        return programme.stream().filter(ProgrammeSlot::isOpen).findFirst();
    }

    /** The slot that a new audit of a type would fill. */
    public Optional<ProgrammeSlot> slotFor(AuditType type) {
        return programme.stream()
                .filter(slot -> slot.type() == type && slot.needsPlanning())
                .findFirst();
    }

    /** The slot that an audit fills; of a recertification audit that is its year's surveillance as well, its own. */
    public Optional<ProgrammeSlot> slotOf(UUID audit) {
        return programme.stream().filter(slot -> audit.equals(slot.auditId())).reduce((earlier, later) -> later);
    }
}
