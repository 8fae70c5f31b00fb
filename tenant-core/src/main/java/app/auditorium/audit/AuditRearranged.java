package app.auditorium.audit;

/** An audit was arranged anew; told within the transaction that does it. */
public record AuditRearranged(AuditDetails audit) {}
