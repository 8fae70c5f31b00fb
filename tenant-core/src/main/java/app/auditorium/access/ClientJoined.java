package app.auditorium.access;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A client company has accepted a body's invitation; told to the body, which then links its organisation to the company's tenant. */
public record ClientJoined(UUID deliveredTo, UUID invitation, UUID organisation, UUID client) implements TenantEvent {}
