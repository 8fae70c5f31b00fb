package app.auditorium.decision;

/** The body signs with another key from now on. Told within the transaction that puts it on file. */
public record SigningKeyReplaced(SigningKeyDetails key) {}
