package app.auditorium.search;

import app.auditorium.finding.TenantName;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Counts by facet. Each leaves its own choice out, so that it shows what else could be chosen. */
final class Facets {

    private static final int MOST_VALUES = 50;
    private static final String VALUES = "values";

    private Facets() {}

    /** What narrows the hits and not the counts of the same facet. */
    static Query narrowing(Map<FacetName, Set<String>> chosen) {
        var all = new BoolQuery.Builder();
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                all.filter(terms(facet.narrowing(), values));
            }
        });
        return all.build()._toQuery();
    }

    static Map<String, Aggregation> asked(Map<FacetName, Set<String>> chosen) {
        var asked = new LinkedHashMap<String, Aggregation>();
        for (FacetName facet : FacetName.values()) {
            var others = new EnumMap<FacetName, Set<String>>(FacetName.class);
            others.putAll(chosen);
            others.remove(facet);
            asked.put(
                    facet.key(),
                    Aggregation.of(a -> a.filter(narrowing(others))
                            .aggregations(
                                    VALUES,
                                    values -> values.terms(
                                            t -> t.field(facet.counted()).size(MOST_VALUES)))));
        }
        return asked;
    }

    /** Tenants are labelled by their names. */
    static Map<FacetName, List<FacetValue>> answered(
            Map<String, Aggregate> aggregates, Function<String, TenantName> names) {
        var answered = new EnumMap<FacetName, List<FacetValue>>(FacetName.class);
        for (FacetName facet : FacetName.values()) {
            Aggregate counted = aggregates.get(facet.key());
            if (counted != null) {
                answered.put(facet, values(facet, counted, names));
            }
        }
        return answered;
    }

    private static List<FacetValue> values(FacetName facet, Aggregate counted, Function<String, TenantName> names) {
        Aggregate values = counted.filter().aggregations().get(VALUES);
        if (values == null) {
            return List.of();
        }
        return values.sterms().buckets().array().stream()
                .map(bucket -> {
                    String value = bucket.key().stringValue();
                    TenantName name = facet == FacetName.TENANT ? names.apply(value) : new TenantName(value, null);
                    return new FacetValue(value, name.name(), name.nameZh(), bucket.docCount());
                })
                .toList();
    }

    private static Query terms(String field, Collection<String> values) {
        return Query.of(q -> q.terms(t -> t.field(field)
                .terms(v -> v.value(values.stream().map(FieldValue::of).toList()))));
    }
}
