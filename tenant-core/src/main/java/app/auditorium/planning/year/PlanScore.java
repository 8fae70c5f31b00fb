package app.auditorium.planning.year;

/**
 * How good a plan is: the smaller each, the better, the first counting most.
 *
 * @param broken hard rules
 * @param unplaced visits left out, by their weight
 * @param points what it costs
 */
public record PlanScore(long broken, long unplaced, long points) implements Comparable<PlanScore> {

    public static final PlanScore NOTHING = new PlanScore(0, 0, 0);

    public PlanScore plus(PlanScore other) {
        return new PlanScore(broken + other.broken, unplaced + other.unplaced, points + other.points);
    }

    public PlanScore minus(PlanScore other) {
        return new PlanScore(broken - other.broken, unplaced - other.unplaced, points - other.points);
    }

    @Override
    public int compareTo(PlanScore other) {
        int by = Long.compare(broken, other.broken);
        by = by == 0 ? Long.compare(unplaced, other.unplaced) : by;
        return by == 0 ? Long.compare(points, other.points) : by;
    }
}
