package app.auditorium.decision;

import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationState;
import app.auditorium.kernel.StandardId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that awaits a decision, in the list.
 *
 * @param dueOn the hard limit of a rule, where one runs
 * @param tookPart the acting person was on an audit behind it, and so may not decide
 */
public record FileRow(
        UUID id,
        Matter matter,
        UUID certificationId,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        StandardId standard,
        List<String> iafCodes,
        CertificationState certificationState,
        @Nullable UUID auditId,
        @Nullable AuditType auditType,
        @Nullable String rule,
        @Nullable LocalDate dueOn,
        @Nullable String askedBy,
        Instant openedAt,
        FileState state,
        @Nullable LocalDate settledOn,
        boolean tookPart) {}
