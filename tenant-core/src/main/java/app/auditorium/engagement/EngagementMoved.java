package app.auditorium.engagement;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** The body took a step with an engagement; told to the client company. */
record EngagementMoved(UUID deliveredTo, UUID engagement, EngagementState to) implements TenantEvent {}
