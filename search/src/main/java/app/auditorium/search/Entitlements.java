package app.auditorium.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.SharedReads;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks PostgreSQL what the acting tenant may find, by the function that the policies use. */
@Component
class Entitlements {

    private final SharedReads shared;

    Entitlements(SharedReads shared) {
        this.shared = shared;
    }

    Entitlement now(Reach reach) {
        UUID tenant = Acting.current().tenantId();
        if (reach == Reach.MINE) {
            return new Entitlement(tenant, reach, Map.of());
        }
        return new Entitlement(
                tenant,
                reach,
                shared
                        .list(
                                "select grantor, standard from granted('FINDING')",
                                Map.of(),
                                (row, n) -> Map.entry(
                                        row.getObject("grantor", UUID.class),
                                        StandardId.valueOf(row.getString("standard"))))
                        .stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet()))));
    }
}
