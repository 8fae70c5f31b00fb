package app.auditorium.access;

import app.auditorium.tenancy.DatabaseRole;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What tenants may know of each other: the name behind an id, and the id behind an exact name. */
@Component
class TenantNames {

    private final DatabaseRole door;

    TenantNames(@Qualifier("doorkeeper") DatabaseRole door) {
        this.door = door;
    }

    record Named(UUID id, String name, @Nullable String nameZh, ZoneId zone) {}

    Optional<UUID> find(String idOrName) {
        List<UUID> found = door.call(sql ->
                sql.sql("""
                        select id from tenant
                        where (id::text = lower(:wanted) or :wanted in (name, name_zh)) and suspended_at is null""").param("wanted", idOrName.strip()).query(UUID.class).list());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    Map<UUID, Named> of(Collection<UUID> ids) {
        return door
                .call(sql -> sql.sql("select id, name, name_zh, zone from tenant where id = any (?)")
                        .param(ids.stream().distinct().toArray(UUID[]::new))
                        .query((row, n) -> new Named(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                ZoneId.of(row.getString(4))))
                        .list())
                .stream()
                .collect(Collectors.toMap(Named::id, named -> named));
    }
}
