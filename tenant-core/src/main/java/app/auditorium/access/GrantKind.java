package app.auditorium.access;

/** What a grant opens to its receiver. */
public enum GrantKind {
    FINDING,
    AUDIT,
    CERTIFICATION
}
