package app.auditorium.engagement;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A client company has submitted its application, or answered a question with another version of it. */
record ApplicationSubmitted(UUID deliveredTo, UUID engagement, UUID version) implements TenantEvent {}
