package app.auditorium.audit;

/** An audit took a step, and stands like this now; told within the transaction that does it. */
public record StepTaken(AuditStep step, AuditDetails audit) {}
