package app.auditorium.search;

import app.auditorium.kernel.StandardId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant may find at one moment, as PostgreSQL said.
 *
 * @param granted by grantor the standards whose findings a grant opens
 */
record Entitlement(UUID tenant, Reach reach, Map<UUID, Set<StandardId>> granted) {

    /** The same condition as the policies of the table, asked of a single hit or bucket. */
    boolean allows(UUID owner, StandardId standard, boolean released, @Nullable UUID subject) {
        if (reach == Reach.MINE) {
            return owner.equals(tenant);
        }
        return !owner.equals(tenant)
                && (opens(owner, standard)
                        || (released && subject != null && (subject.equals(tenant) || opens(subject, standard))));
    }

    boolean allows(Match hit) {
        return allows(hit.tenant(), hit.standard(), hit.released(), hit.subject());
    }

    private boolean opens(UUID grantor, StandardId standard) {
        return granted.getOrDefault(grantor, Set.of()).contains(standard);
    }
}
