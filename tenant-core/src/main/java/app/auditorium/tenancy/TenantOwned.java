package app.auditorium.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A row of the acting tenant. The primary key is (tenant_id, id) in SQL; shared rows are never entities. */
@MappedSuperclass
public abstract class TenantOwned {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable UUID tenantId;

    protected TenantOwned() {
        this(UUID.randomUUID());
    }

    protected TenantOwned(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TenantOwned owned
                && owned.getClass() == getClass()
                && owned.id().equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
