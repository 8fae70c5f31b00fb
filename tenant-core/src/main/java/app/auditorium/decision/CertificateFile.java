package app.auditorium.decision;

/** A document to hand out, under a name that says what it is. */
public record CertificateFile(String name, String type, byte[] bytes) {}
