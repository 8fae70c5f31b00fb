package app.auditorium.certification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An audit as the programme needs to know it; cancelled ones are left out.
 *
 * @param finished its findings are issued
 */
public record ProgrammeAudit(UUID id, AuditType type, LocalDate start, LocalDate end, boolean finished) {}
