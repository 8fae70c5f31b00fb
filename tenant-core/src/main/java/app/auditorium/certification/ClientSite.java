package app.auditorium.certification;

import java.util.UUID;

/** A site of a client, to choose where an audit goes. */
public record ClientSite(UUID id, String name, String address) {}
