package app.auditorium.assignment;

/**
 * What makes one plan better than another of those that are allowed. Costs are points; a point is about a New Taiwan dollar, so that
 * kilometres, nights and delays can be weighed against each other.
 */
public enum Preference implements Rule {
    /** Everything that is due is placed. */
    PLACED("A-02", Hardness.MEDIUM, 1),
    /** Kilometres from home to the client, from site to site, and back, by each member. */
    SHORT_TRAVEL("P-01", Hardness.SOFT, 10),
    /** Nights away from home, by each member. */
    HOME_AT_NIGHT("P-02", Hardness.SOFT, 2_500),
    /** Days of an auditor beyond the target of a month, each one dearer than the one before. */
    WITHIN_TARGET("P-03", Hardness.SOFT, 400),
    /** Days of an auditor beyond the maximum of a month. */
    WITHIN_MAXIMUM("P-04", Hardness.SOFT, 30_000),
    /** The same share for everybody: the squares of the days of each auditor. */
    FAIR_SHARE("P-05", Hardness.SOFT, 5),
    /** Whoever led the last audit leads this one, too. */
    SAME_LEAD("P-06", Hardness.SOFT, 6_000),
    /** Nobody leads at one client for more than two cycles. */
    ROTATED_LEAD("A-69", Hardness.SOFT, 25_000),
    /** Audits of one client whose windows meet are in the same week or the next. */
    CLIENT_TOGETHER("P-07", Hardness.SOFT, 5_000),
    /** In a month that suits the client. */
    PREFERRED_MONTH("P-08", Hardness.SOFT, 6_000),
    /** Days since the window opened. */
    EARLY_IN_WINDOW("P-09", Hardness.SOFT, 40),
    /** Days beyond the due day, where it has passed already. */
    NO_LATER("P-10", Hardness.SOFT, 1_500),
    /** Days by which a published audit is moved. */
    SAME_DAYS("P-11", Hardness.SOFT, 900),
    /** Members whom a published audit loses or gains. */
    SAME_TEAM("P-12", Hardness.SOFT, 3_000);

    private final String id;
    private final Hardness hardness;
    private final long points;

    Preference(String id, Hardness hardness, long points) {
        this.id = id;
        this.hardness = hardness;
        this.points = points;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Hardness hardness() {
        return hardness;
    }

    /** What one kilometre, night, day or case costs. */
    public long points() {
        return points;
    }

    public long cost(long units) {
        return points * units;
    }

    /** The key of its name in {@code messages.properties}; {@code <key>.why} says it for a visit, with its units as {0}. */
    public String key() {
        return "preference." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
