package app.auditorium.finding;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** The body has taken a step with a finding that its client is told of. */
public record AnswerReviewed(UUID deliveredTo, UUID findingId, FindingStep step) implements TenantEvent {}
