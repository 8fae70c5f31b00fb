package app.auditorium.engagement;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** The body has done something about a notice, and lets the client company know. */
record NoticeHandled(UUID deliveredTo, UUID notice, NoticeStep step) implements TenantEvent {}
