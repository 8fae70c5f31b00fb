package app.auditorium.search;

import app.auditorium.kernel.StandardId;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The first lock: what an entitlement lets a query match. */
@Component
class EntitlementFilter {

    Query of(Entitlement entitlement) {
        Query own = term("tenant", entitlement.tenant());
        if (entitlement.reach() == Reach.MINE) {
            return own;
        }
        var shared = new BoolQuery.Builder().mustNot(own).minimumShouldMatch("1");
        shared.should(aboutReleased(List.of(entitlement.tenant())).build()._toQuery());
        grantorsByStandard(entitlement).forEach((standard, grantors) -> {
            Query of = term("standard", standard.name());
            shared.should(owner -> owner.bool(b -> b.filter(of).filter(terms("tenant", grantors))));
            shared.should(aboutReleased(grantors).filter(of).build()._toQuery());
        });
        return shared.build()._toQuery();
    }

    private static BoolQuery.Builder aboutReleased(Collection<UUID> subjects) {
        return new BoolQuery.Builder()
                .filter(released -> released.term(t -> t.field("released").value(true)))
                .filter(terms("subject", subjects));
    }

    private static Map<StandardId, TreeSet<UUID>> grantorsByStandard(Entitlement entitlement) {
        var grantors = new EnumMap<StandardId, TreeSet<UUID>>(StandardId.class);
        entitlement
                .granted()
                .forEach((grantor, standards) -> standards.forEach(standard ->
                        grantors.computeIfAbsent(standard, s -> new TreeSet<>()).add(grantor)));
        return grantors;
    }

    private static Query term(String field, Object value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value.toString())));
    }

    private static Query terms(String field, Collection<UUID> values) {
        return Query.of(q -> q.terms(t -> t.field(field)
                .terms(v -> v.value(
                        values.stream().map(id -> FieldValue.of(id.toString())).toList()))));
    }
}
