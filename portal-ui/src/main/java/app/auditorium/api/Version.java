package app.auditorium.api;

/** The version that the caller has read, from {@code If-Match}. A controller that declares it answers 428 without the header. */
public record Version(int number) {}
