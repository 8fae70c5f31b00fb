package app.auditorium.finding;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A client company has sent its answer to a finding; told to the body that raised it. */
public record FindingAnswered(UUID deliveredTo, UUID findingId, UUID answerId) implements TenantEvent {}
