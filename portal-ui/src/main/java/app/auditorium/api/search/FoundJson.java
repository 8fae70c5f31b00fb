package app.auditorium.api.search;

import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingState;
import app.auditorium.finding.Grade;
import app.auditorium.kernel.StandardId;
import app.auditorium.search.FacetValue;
import app.auditorium.search.FoundFinding;
import app.auditorium.search.MarkedText;
import app.auditorium.search.SearchAnswer.Found;
import app.auditorium.tenancy.Acting;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a search answers.
 *
 * @param total null while withheld
 * @param withheld whether totals and facets are kept back, because index and database disagree on what may be seen
 * @param facets by name the values that occur, with their counts
 */
record FoundJson(
        @Nullable Long total,
        boolean withheld,
        List<Item> items,
        Map<String, List<FacetValue>> facets,
        long milliseconds) {

    /**
     * A result.
     *
     * @param highlights passages that match, HTML-escaped, the matches in {@code <mark>}
     */
    record Item(
            UUID id,
            String tenant,
            UUID tenantId,
            UUID auditId,
            String organisation,
            @Nullable String organisationZh,
            List<String> iafCodes,
            StandardId standard,
            @Nullable String clause,
            Grade grade,
            FindingState state,
            String statement,
            List<String> highlights,
            LocalDate raisedOn) {

        static Item of(FoundFinding found) {
            FindingDetails finding = found.finding();
            return new Item(
                    finding.id(),
                    Objects.requireNonNullElseGet(
                            finding.tenant(), () -> Acting.current().tenantName()),
                    finding.tenantId(),
                    finding.auditId(),
                    finding.organisation(),
                    finding.organisationZh(),
                    finding.iafCodes(),
                    finding.standard(),
                    finding.clause(),
                    finding.grade(),
                    finding.state(),
                    finding.statement(),
                    Stream.of(found.statement(), found.evidence())
                            .filter(MarkedText::hasMarks)
                            .map(text -> text.excerpt(300).html())
                            .toList(),
                    finding.raisedOn());
        }
    }

    static FoundJson of(Found found) {
        var facets = new LinkedHashMap<String, List<FacetValue>>();
        found.facets().forEach((name, values) -> facets.put(name.key(), values));
        return new FoundJson(
                found.total(),
                found.withheld(),
                found.items().stream().map(Item::of).toList(),
                facets,
                found.milliseconds());
    }
}
