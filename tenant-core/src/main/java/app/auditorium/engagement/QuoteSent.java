package app.auditorium.engagement;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** The body sent a quote to the client company, or signed one; told to the client company. */
record QuoteSent(UUID deliveredTo, UUID engagement, UUID quote, boolean signed) implements TenantEvent {}
