package app.auditorium.finding;

/**
 * A finding as it should read from now on.
 *
 * @param version the one that was read; another one meanwhile is answered with Stale
 */
public record FindingChanges(int version, NewFinding finding) {}
