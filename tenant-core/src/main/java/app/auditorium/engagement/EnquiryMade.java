package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.TenantEvent;
import java.util.List;
import java.util.UUID;

/** A client company has begun an application to a body. */
record EnquiryMade(UUID deliveredTo, UUID engagement, UUID organisation, List<StandardId> standards)
        implements TenantEvent {}
