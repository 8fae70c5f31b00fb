package app.auditorium.tenancy;

import java.util.UUID;

/** Something that happened in one tenant and matters to another (or later to the same): ids only, in the past tense. */
public interface TenantEvent {

    /** The tenant to which it is delivered, and as which its listeners run. */
    UUID deliveredTo();
}
