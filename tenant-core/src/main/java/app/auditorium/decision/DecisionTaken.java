package app.auditorium.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody decided about a certification. Published in the transaction of the decision, after the certification has moved: who
 * listens takes effect with it or not at all.
 *
 * @param on the day of the decision
 */
public record DecisionTaken(UUID decisionId, UUID certificationId, DecisionKind kind, LocalDate on) {}
