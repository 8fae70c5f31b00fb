package app.auditorium.audittime;

/** A site for which a client applied, and who works there. */
public record AppliedPlace(String name, int employees, int contractors) {}
