package app.auditorium.impartiality;

import java.util.UUID;

/** A member of the consultancy who can take a job. */
public record Consultant(UUID personId, String name) {}
