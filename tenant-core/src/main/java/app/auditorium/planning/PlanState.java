package app.auditorium.planning;

/** How far a plan is. */
public enum PlanState {
    /** The solver has never finished with it. */
    DRAFT,
    /** Made; somebody has to look at it. */
    PROPOSED,
    /** Some or all of its visits were accepted, and not everybody knows. */
    ACCEPTED,
    /** As accepted, and clients and teams know of every audit that came of it. */
    PUBLISHED
}
