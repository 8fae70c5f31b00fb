package app.auditorium.planning;

/** How far a plan is. */
public enum PlanState {
    /** The solver has not finished with it. */
    DRAFT,
    /** Made; somebody has to look at it. */
    PROPOSED,
    /** Some or all of its visits are audits. */
    ACCEPTED,
    /** The clients were told. */
    PUBLISHED
}
