package app.auditorium.engagement;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A client company has signed a quote in its own tenant. */
record SignedByClient(UUID deliveredTo, UUID engagement, UUID signOff) implements TenantEvent {}
