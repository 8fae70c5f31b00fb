package app.auditorium.finding;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A day has come on which the answers to an audit's findings are looked at; a body sends it to itself, for later. */
public record AnswersFallDue(UUID deliveredTo, UUID auditId) implements TenantEvent {}
