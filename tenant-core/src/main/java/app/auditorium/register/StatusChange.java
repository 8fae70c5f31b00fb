package app.auditorium.register;

import java.time.LocalDate;

/** Since when a status holds. */
public record StatusChange(PublicStatus status, LocalDate from) {}
