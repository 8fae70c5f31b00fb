package app.auditorium.finding;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.SharedReads;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Findings of others that the acting tenant may read: released ones about it, and those that a grant opens. */
@Component
@Transactional(readOnly = true)
public class FindingsAboutUs {

    private final SharedReads shared;

    FindingsAboutUs(SharedReads shared) {
        this.shared = shared;
    }

    /** A shared finding; one that is no longer shared is not there. */
    @AllowedTo
    public Optional<FindingDetails> find(UUID id) {
        FindingQuery query = FindingQuery.shared().only(id);
        return shared.list(query.rows(PageRequest.first(1)), query.parameters(), FindingQuery::shaped).stream()
                .findFirst();
    }

    /** Shared findings; sorted as one's own. */
    @AllowedTo
    public Page<FindingDetails> list(FindingFilter filter, PageRequest page) {
        FindingQuery query = FindingQuery.shared().where(filter);
        return new Page<>(
                shared.list(query.rows(page), query.parameters(), FindingQuery::shaped),
                shared.list(query.count(), query.parameters(), (row, n) -> row.getLong(1))
                        .getFirst());
    }
}
