package app.auditorium.portal;

/**
 * One thing to choose from.
 *
 * @param value as it stands in the address
 * @param label as people read it
 */
public record Choice(String value, String label) {}
