package app.auditorium.api.search;

import app.auditorium.finding.FindingState;
import app.auditorium.finding.Grade;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import app.auditorium.search.FacetName;
import app.auditorium.search.FindingSearch;
import app.auditorium.search.Reach;
import app.auditorium.search.SearchSort;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of a search as it stands in the address; every facet may stand several times.
 *
 * @param tenant ids or names
 */
record SearchParameters(
        @Nullable String q,

        @Schema(allowableValues = {"mine", "shared", "pool"}) @Nullable String reach,

        @Nullable List<IafCode> iaf,
        @Nullable List<StandardId> standard,
        @Nullable List<String> clause,
        @Nullable List<Grade> grade,
        @Nullable List<FindingState> state,
        @Nullable List<String> tenant,
        @Nullable List<Integer> year,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Outcome<FindingSearch> search(PageRequest page, Function<String, Optional<UUID>> tenantNamed) {
        var checks = new Checks();
        Reach wanted = one(Reach.class, "reach", reach, Reach.MINE, checks);
        SearchSort sort = one(SearchSort.class, "sort", named(page.sort()), SearchSort.RELEVANCE, checks);
        var chosen = new EnumMap<FacetName, Set<String>>(FacetName.class);
        choose(FacetName.IAF, iaf, IafCode::value, chosen);
        choose(FacetName.STANDARD, standard, Enum::name, chosen);
        choose(FacetName.CLAUSE, clause, text -> text, chosen);
        choose(FacetName.GRADE, grade, Enum::name, chosen);
        choose(FacetName.STATE, state, Enum::name, chosen);
        choose(FacetName.YEAR, year, String::valueOf, chosen);
        choose(FacetName.TENANT, tenant, name -> idOf(name, tenantNamed), chosen);
        return checks.<FindingSearch>refusal()
                .orElseGet(() -> Outcome.done(new FindingSearch(
                        q == null ? "" : q,
                        wanted,
                        chosen,
                        from,
                        to,
                        sort,
                        Math.toIntExact(page.offset()),
                        page.size())));
    }

    /** By day, as other lists are sorted, has names of its own here. */
    private static @Nullable String named(@Nullable String sort) {
        return switch (sort) {
            case "raisedOn" -> SearchSort.OLDEST.name();
            case "-raisedOn" -> SearchSort.NEWEST.name();
            case null, default -> sort;
        };
    }

    private static <E extends Enum<E>> E one(
            Class<E> type, String field, @Nullable String text, E otherwise, Checks checks) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        checks.invalid(field, "problem.not-a-value", Checks.shortened(text), all(type));
        return otherwise;
    }

    private static String all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static <T> void choose(
            FacetName facet, @Nullable List<T> values, Function<T, String> text, Map<FacetName, Set<String>> chosen) {
        if (values != null && !values.isEmpty()) {
            chosen.put(facet, values.stream().map(text).collect(Collectors.toCollection(LinkedHashSet::new)));
        }
    }

    private static String idOf(String tenant, Function<String, Optional<UUID>> named) {
        return named.apply(tenant).map(UUID::toString).orElse(tenant);
    }
}
