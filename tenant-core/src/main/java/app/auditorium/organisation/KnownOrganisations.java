package app.auditorium.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which stored organisation the rows of a file mean: the one with their tax id, else the one of their name. */
final class KnownOrganisations {

    private final Map<List<String>, UUID> byTaxId = new HashMap<>();
    private final Map<List<String>, List<UUID>> byName = new HashMap<>();
    private final Map<List<String>, List<UUID>> byNameWithoutTaxId = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();

    /** One statement for all of a body's clients: a file is compared with them as a whole. */
    static KnownOrganisations of(EntityManager entities) {
        KnownOrganisations known = new KnownOrganisations();
        entities.createQuery(
                        "select o.id as id, o.country as country, o.taxId as taxId, o.name as name from Organisation o",
                        Tuple.class)
                .getResultList()
                .forEach(row -> known.add(
                        row.get("id", UUID.class),
                        row.get("country", String.class),
                        row.get("taxId", String.class),
                        row.get("name", String.class)));
        return known;
    }

    private void add(UUID id, String country, @Nullable String taxId, String name) {
        List<String> key = List.of(country, name);
        byName.computeIfAbsent(key, k -> new ArrayList<>(1)).add(id);
        if (taxId == null) {
            byNameWithoutTaxId.computeIfAbsent(key, k -> new ArrayList<>(1)).add(id);
        } else {
            byTaxId.put(List.of(country, taxId), id);
        }
    }

    /** Empty for an organisation that is new. Each is meant by one draft only. */
    Optional<UUID> meantBy(ImportDraft draft) {
        String country = Objects.requireNonNullElse(draft.first().country(), "");
        String name = Objects.requireNonNullElse(draft.said(NewOrganisation::name), "");
        String taxId = draft.taxId();
        UUID sameTaxId = taxId == null ? null : byTaxId.get(List.of(country, taxId));
        List<UUID> namesakes =
                (taxId == null ? byName : byNameWithoutTaxId).getOrDefault(List.of(country, name), List.of());
        UUID meant = sameTaxId != null ? sameTaxId : namesakes.size() == 1 ? namesakes.getFirst() : null;
        return Optional.ofNullable(meant).filter(taken::add);
    }

    /** Whether a draft without a tax id could mean several. */
    boolean ambiguous(ImportDraft draft) {
        String country = Objects.requireNonNullElse(draft.first().country(), "");
        String name = Objects.requireNonNullElse(draft.said(NewOrganisation::name), "");
        return draft.taxId() == null
                && byName.getOrDefault(List.of(country, name), List.of()).size() > 1;
    }
}
