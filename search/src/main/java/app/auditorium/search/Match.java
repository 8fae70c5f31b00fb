package app.auditorium.search;

import app.auditorium.finding.FindingKey;
import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a hit tells about itself before PostgreSQL is asked: who may see it, and nothing of what it says. */
record Match(UUID tenant, UUID id, @Nullable UUID subject, boolean released, StandardId standard) {

    static final List<String> FIELDS = List.of("tenant", "id", "subject", "released", "standard");

    FindingKey key() {
        return new FindingKey(tenant, id);
    }
}
