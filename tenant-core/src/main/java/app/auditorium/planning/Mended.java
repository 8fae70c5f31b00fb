package app.auditorium.planning;

/**
 * What came of mending a plan.
 *
 * @param people visits that stay on their days with somebody else
 * @param days visits that move
 * @param left visits for which there is neither anybody else nor another day
 * @param answered visits that were taken out, since an audit from elsewhere stands in their place
 */
public record Mended(int people, int days, int left, int answered) {}
