package app.auditorium.api;

/**
 * The version that the caller has read, from {@code If-Match}. A controller that declares it answers 428 where nothing but the
 * header was missing: whether the caller may, and whether the thing is there, is asked first.
 */
public record Version(int number) {

    /** Whatever was never given out matches nothing. */
    static final Version NONE = new Version(-1);

    /** Where a request says that it named none. */
    static final String MISSING = Version.class.getName() + ".missing";
}
