package app.auditorium.tenancy;

import app.auditorium.kernel.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events on their way from one tenant to another. Written in the sender's transaction, delivered by a job in one of the receiver's:
 * killed in between, the effect still happens, once.
 */
@Component
public class Deliveries {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final JdbcClient app;
    private final DatabaseRole jobs;
    private final AcrossTenants across;
    private final JsonMapper json;
    private final Supplier<Map<String, Receiver<?>>> receivers;

    Deliveries(
            DataSource app,
            @Qualifier("jobs") DatabaseRole jobs,
            AcrossTenants across,
            JsonMapper json,
            ObjectProvider<Receiver<?>> receivers) {
        this.app = JdbcClient.create(app);
        this.jobs = jobs;
        this.across = across;
        this.json = json;
        // asked for when the first event is delivered: a receiver may send events itself
        this.receivers = SingletonSupplier.of(() -> receivers.stream()
                .collect(Collectors.toMap(receiver -> receiver.event().getSimpleName(), Function.identity())));
    }

    /** Sends an event as part of the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(TenantEvent event) {
        sendAt(event, Instant.EPOCH);
    }

    /** Sends an event as part of the running transaction, to be delivered not before a time: a tenant reminds itself so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAt(TenantEvent event, Instant notBefore) {
        write("values (?, ?, ?, ?::jsonb, greatest(?, now()))", event, notBefore);
    }

    /** The same, but for an event that waits for that very time already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendOnceAt(TenantEvent event, Instant notBefore) {
        write("""
                select * from (values (?::uuid, ?::uuid, ?, ?::jsonb, greatest(?, now()))) sent (id, deliver_to, event, payload, at)
                where not exists (select from delivery d
                                  where d.tenant_id = current_tenant() and d.done_at is null and d.next_attempt = sent.at
                                    and d.event = sent.event and d.payload = sent.payload)""", event, notBefore);
    }

    private void write(String row, TenantEvent event, Instant notBefore) {
        app.sql("insert into delivery (id, deliver_to, event, payload, next_attempt) " + row)
                .params(
                        UUID.randomUUID(),
                        event.deliveredTo(),
                        event.getClass().getSimpleName(),
                        json.writeValueAsString(event),
                        notBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Sends an event as part of the door's running transaction, for what a tenant does before it can act as itself. */
    public void sendFromDoor(JdbcClient door, UUID sender, UUID causedBy, TenantEvent event) {
        door.sql("""
                        insert into delivery (tenant_id, id, deliver_to, event, payload, caused_by)
                        values (?, ?, ?, ?, ?::jsonb, ?)""")
                .params(
                        sender,
                        UUID.randomUUID(),
                        event.deliveredTo(),
                        event.getClass().getSimpleName(),
                        json.writeValueAsString(event),
                        causedBy)
                .update();
    }

    /** Delivers what waits, one event at a time; a failing one is tried again later, after growing pauses. */
    int deliverWaiting() {
        int delivered = 0;
        while (deliverNext()) {
            delivered++;
        }
        return delivered;
    }

    private boolean deliverNext() {
        return jobs.call(sql -> {
            Optional<Waiting> next = sql.sql("""
                            select tenant_id, id, deliver_to, event, payload, caused_by from delivery
                            where done_at is null and next_attempt <= now()
                            order by next_attempt limit 1 for update skip locked""")
                    .query((row, n) -> new Waiting(
                            row.getObject("tenant_id", UUID.class),
                            row.getObject("id", UUID.class),
                            row.getObject("deliver_to", UUID.class),
                            row.getString("event"),
                            row.getString("payload"),
                            row.getObject("caused_by", UUID.class)))
                    .optional();
            next.ifPresent(waiting -> settle(sql, waiting));
            return next.isPresent();
        });
    }

    private void settle(JdbcClient jobs, Waiting waiting) {
        try {
            take(waiting);
            jobs.sql("update delivery set done_at = now(), last_error = null where tenant_id = ? and id = ?")
                    .params(waiting.sender, waiting.id)
                    .update();
        } catch (Exception e) {
            log.error("Delivery {} of {} to tenant {} failed", waiting.id, waiting.event, waiting.receiver, e);
            jobs.sql("""
                            update delivery set attempts = attempts + 1, last_error = ?,
                                next_attempt = now() + least(power(2, attempts), 3600) * interval '1 second'
                            where tenant_id = ? and id = ?""").params(String.valueOf(e), waiting.sender, waiting.id).update();
        }
    }

    private void take(Waiting waiting) {
        Receiver<?> receiver = receivers.get().get(waiting.event);
        if (receiver == null) {
            throw new IllegalStateException("Nobody receives " + waiting.event);
        }
        across.call(
                waiting.receiver,
                Role.ADMINISTRATOR,
                "event " + waiting.event,
                waiting.sender,
                waiting.causedBy,
                () -> {
                    if (firstTime(waiting.id)) {
                        hand(receiver, waiting);
                    }
                    return null;
                });
    }

    private boolean firstTime(UUID delivery) {
        boolean seen = app.sql(
                        "select exists (select from delivered where tenant_id = current_tenant() and delivery_id = ?)")
                .param(delivery)
                .query(Boolean.class)
                .single();
        if (!seen) {
            app.sql("insert into delivered (delivery_id) values (?)")
                    .param(delivery)
                    .update();
        }
        return !seen;
    }

    private <E extends TenantEvent> void hand(Receiver<E> receiver, Waiting waiting) {
        receiver.receive(json.readValue(waiting.payload, receiver.event()), waiting.sender, waiting.causedBy);
    }

    private record Waiting(
            UUID sender,
            UUID id,
            UUID receiver,
            String event,
            String payload,
            @Nullable UUID causedBy) {}
}
