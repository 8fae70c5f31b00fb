package app.auditorium.decision;

import app.auditorium.audit.AuditState;
import app.auditorium.certification.AuditType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An audit on which a decision rests, with the team that stands behind it.
 *
 * @param team everybody who was there, by name, the lead first
 * @param persons accounts of those who have one
 */
public record AuditBehind(
        UUID id,
        AuditType type,
        AuditState state,
        LocalDate start,
        LocalDate end,
        List<String> team,
        Set<UUID> persons,
        long openMajors,
        long openMinors) {}
