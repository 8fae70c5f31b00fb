package app.auditorium.audit;

/** An audit was called off; told within the transaction that does it. */
public record AuditCancelled(AuditDetails audit) {}
