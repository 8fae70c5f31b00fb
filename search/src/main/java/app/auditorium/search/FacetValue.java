package app.auditorium.search;

/**
 * How many results have a value, were the other facets left as they are.
 *
 * @param label name of a tenant; otherwise the value
 */
public record FacetValue(String value, String label, long count) {}
