package app.auditorium.engagement;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A client company has told its body of a change or an incident. */
record NoticeGiven(UUID deliveredTo, UUID notice) implements TenantEvent {}
