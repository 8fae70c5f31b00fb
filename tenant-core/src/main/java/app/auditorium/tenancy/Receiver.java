package app.auditorium.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A listener to an event of another tenant. It runs as the receiving tenant and re-reads the sender's row as a shared one. */
public interface Receiver<E extends TenantEvent> {

    Class<E> event();

    /** Takes effect in the receiver's transaction, which also marks the event as delivered; what it throws is retried. */
    void receive(E event, UUID sender, @Nullable UUID causedBy);
}
