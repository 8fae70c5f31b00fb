package app.auditorium.engagement;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A client company gives up an engagement. */
record EngagementCancelled(UUID deliveredTo, UUID engagement, String reason, String person) implements TenantEvent {}
