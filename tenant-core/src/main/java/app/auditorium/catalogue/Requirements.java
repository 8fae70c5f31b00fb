package app.auditorium.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clause tree of one standard. Every list is in the order of the standard. */
public final class Requirements {

    private final Map<String, Requirement> byClause = new LinkedHashMap<>();

    Requirements(String file, List<Requirement> requirements) {
        for (Requirement requirement : requirements) {
            String clause = requirement.clause();
            Requirement parent = requirement.parent() == null ? null : byClause.get(requirement.parent());
            if (requirement.parent() != null && parent == null) {
                throw new CatalogueUnreadable(
                        file, clause + " stands before or without its parent " + requirement.parent());
            }
            if (parent != null && parent.assessable() != (requirement.kind() == Requirement.Kind.PART)) {
                throw new CatalogueUnreadable(file, clause + " must be a part exactly if its parent is a leaf");
            }
            if (byClause.putIfAbsent(clause, requirement) != null) {
                throw new CatalogueUnreadable(file, "clause " + clause + " is there twice");
            }
        }
    }

    /** Headings and leaves: the tree as a checklist shows it. */
    public List<Requirement> all() {
        return byClause.values().stream()
                .filter(r -> r.kind() != Requirement.Kind.PART)
                .toList();
    }

    /** What is assessed one by one. */
    public List<Requirement> leaves() {
        return byClause.values().stream().filter(Requirement::assessable).toList();
    }

    /** What a finding can be raised against: leaves and their parts. */
    public List<Requirement> citable() {
        return byClause.values().stream()
                .filter(r -> r.kind() != Requirement.Kind.HEADING)
                .toList();
    }

    /** Any clause, headings and parts included. */
    public Optional<Requirement> find(String clause) {
        return Optional.ofNullable(byClause.get(clause));
    }

    List<Requirement> everything() {
        return List.copyOf(byClause.values());
    }
}
