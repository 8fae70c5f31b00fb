package app.auditorium.tenancy;

/** Somebody asked for a tenant's rows without acting for a tenant. */
public final class NoTenantBound extends IllegalStateException {

    NoTenantBound() {
        super("No tenant is bound: a transaction is in a tenant, at the door, or in a named service");
    }
}
