package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.StandardId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declaration that is still owed, or a declared relation that is not judged yet.
 *
 * @param words what the relation is; null while nothing is declared
 */
public record OpenDeclaration(
        UUID auditId,
        UUID auditorId,
        String auditor,
        String organisation,
        @Nullable String organisationZh,
        StandardId standard,
        AuditType type,
        DateRange days,
        @Nullable String words) {}
