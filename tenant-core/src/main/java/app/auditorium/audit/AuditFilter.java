package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which audits are wanted; null leaves a criterion out.
 *
 * @param from,to audits that touch these days
 * @param auditor who is on the team, in any role
 * @param client organisation that is audited
 * @param q part of the client's name or tax id
 */
public record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String iaf,
        @Nullable AuditType type,
        @Nullable AuditState state,
        @Nullable UUID auditor,
        @Nullable UUID client,
        @Nullable UUID certification,
        @Nullable String q) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null, null);

    public static AuditFilter ofClient(UUID client) {
        return new AuditFilter(null, null, null, null, null, null, client, null, null);
    }

    public static AuditFilter ofCertification(UUID certification) {
        return new AuditFilter(null, null, null, null, null, null, null, certification, null);
    }

    /** The same audits on other days. */
    public AuditFilter between(LocalDate first, LocalDate last) {
        return new AuditFilter(first, last, iaf, type, state, auditor, client, certification, q);
    }
}
