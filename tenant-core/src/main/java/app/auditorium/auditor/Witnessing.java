package app.auditorium.auditor;

import java.time.LocalDate;

/**
 * When an auditor was witnessed last, and by when again.
 *
 * @param due by the body's house rule
 */
public record Witnessing(LocalDate last, LocalDate due) {}
