package app.auditorium.kernel;

/** What a member may do in a tenant; a membership holds one or more. */
public enum Role {
    ADMINISTRATOR,
    PLANNER,
    LEAD_AUDITOR,
    AUDITOR,
    TECHNICAL_EXPERT,
    TECHNICAL_REVIEWER,
    DECISION_MAKER,
    CONSULTANT,
    CONTRIBUTOR
}
