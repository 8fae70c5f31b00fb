package app.auditorium.certification;

import java.util.UUID;

/** A site that a certification is about, with the name and address that its certificate gives. */
public record CertifiedSite(UUID id, String name, String address) {}
