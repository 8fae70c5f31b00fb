package app.auditorium.planning;

import app.auditorium.audit.SiteToVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sites of a visit as its row keeps them: each why, which, and when an audit was there before. */
final class WrittenSites {

    private WrittenSites() {}

    static String[] written(List<SiteToVisit> sites) {
        return sites.stream()
                .map(site ->
                        site.why() + " " + site.id() + (site.lastVisited() == null ? "" : " " + site.lastVisited()))
                .toArray(String[]::new);
    }

    /** Those that are still on file. */
    static List<VisitRow.Site> read(String[] written, Map<UUID, String> names) {
        return Stream.of(written)
                .map(site -> site.split(" "))
                .flatMap(parts -> site(parts, names.get(UUID.fromString(parts[1]))))
                .toList();
    }

    private static Stream<VisitRow.Site> site(String[] parts, @Nullable String name) {
        return name == null
                ? Stream.empty()
                : Stream.of(new VisitRow.Site(
                        UUID.fromString(parts[1]),
                        name,
                        SiteToVisit.Why.valueOf(parts[0]),
                        parts.length > 2 ? LocalDate.parse(parts[2]) : null));
    }
}
