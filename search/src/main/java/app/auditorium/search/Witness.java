package app.auditorium.search;

import app.auditorium.kernel.StandardId;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts behind every search whose documents were matched, and compares that with what PostgreSQL allows. */
final class Witness {

    static final String NAME = "witness";

    private static final int MOST_TENANTS = 1_000;
    private static final String NOBODY = "-";

    private Witness() {}

    static Aggregation asks(Reach reach) {
        return reach == Reach.MINE
                ? Aggregation.of(owner -> owner.terms(t -> t.field("tenant").size(MOST_TENANTS)))
                : Aggregation.of(owner -> owner.terms(t -> t.field("tenant").size(MOST_TENANTS))
                        .aggregations(
                                "standard",
                                standard -> standard.terms(
                                                t -> t.field("standard").size(StandardId.values().length))
                                        .aggregations(
                                                "released",
                                                released -> released.terms(t -> t.field("released"))
                                                        .aggregations(
                                                                "subject",
                                                                subject -> subject.terms(t -> t.field("subject")
                                                                        .missing(NOBODY)
                                                                        .size(MOST_TENANTS))))));
    }

    /** The buckets that ought not to be there, in words for the operator; more buckets than can be seen are one too. */
    static List<String> objections(Entitlement entitlement, Aggregate seen) {
        var objections = new ArrayList<String>();
        for (var owner : complete(seen.sterms(), objections)) {
            UUID tenant = UUID.fromString(owner.key().stringValue());
            if (entitlement.reach() == Reach.MINE) {
                check(entitlement.tenant().equals(tenant), "owner " + tenant, objections);
                continue;
            }
            for (var standard : complete(within(owner, "standard").sterms(), objections)) {
                for (var released :
                        within(standard, "released").lterms().buckets().array()) {
                    for (var subject : complete(within(released, "subject").sterms(), objections)) {
                        boolean allowed = entitlement.allows(
                                tenant,
                                StandardId.valueOf(standard.key().stringValue()),
                                released.key() == 1,
                                subject(subject.key().stringValue()));
                        check(
                                allowed,
                                "owner " + tenant + " standard "
                                        + standard.key().stringValue() + " released " + released.key() + " subject "
                                        + subject.key().stringValue(),
                                objections);
                    }
                }
            }
        }
        return objections;
    }

    private static List<co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket> complete(
            StringTermsAggregate terms, List<String> objections) {
        Long unseen = terms.sumOtherDocCount();
        check(unseen == null || unseen == 0, "more buckets than were counted", objections);
        return terms.buckets().array();
    }

    private static void check(boolean allowed, String otherwise, List<String> objections) {
        if (!allowed) {
            objections.add(otherwise);
        }
    }

    private static @Nullable UUID subject(String key) {
        return key.equals(NOBODY) ? null : UUID.fromString(key);
    }

    static Aggregate in(Map<String, Aggregate> aggregates) {
        return named(NAME, aggregates);
    }

    private static Aggregate within(MultiBucketBase bucket, String name) {
        return named(name, bucket.aggregations());
    }

    private static Aggregate named(String name, Map<String, Aggregate> aggregates) {
        Aggregate found = aggregates.get(name);
        if (found == null) {
            throw new IllegalStateException("A search came back without its witness: " + name + " is missing");
        }
        return found;
    }
}
