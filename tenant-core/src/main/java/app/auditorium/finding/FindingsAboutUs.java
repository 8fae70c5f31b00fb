package app.auditorium.finding;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.SharedReads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Whether a finding is about the acting tenant itself, and not only shared with it. */
    @AllowedTo
    public boolean isAboutUs(UUID id) {
        return !shared.about("select 1 from finding where {about} and id = :id", Map.of("id", id), (row, n) -> true)
                .isEmpty();
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

    /** The shared findings of another body's audit; empty if neither audit nor findings are shared. */
    @AllowedTo
    public Optional<Page<FindingDetails>> ofAudit(UUID audit, PageRequest page) {
        Page<FindingDetails> findings = list(FindingFilter.ofAudit(audit), page);
        return Optional.of(findings).filter(found -> found.total() > 0 || isShared(audit));
    }

    private boolean isShared(UUID audit) {
        return !shared.list("select 1 from audit where id = :audit", Map.of("audit", audit), (row, n) -> true)
                .isEmpty();
    }

    /** Which tenant of this name shares something with the acting one. */
    @AllowedTo
    public Optional<UUID> tenantNamed(String name) {
        return shared
                .list(
                        "select id from tenant where name = :name",
                        Map.of("name", name),
                        (row, n) -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    /** Those of these that are shared now, in no order. */
    @AllowedTo
    public List<FindingDetails> byKeys(Collection<FindingKey> keys) {
        var parameters = Map.of(
                "owners", keys.stream().map(FindingKey::tenantId).toArray(UUID[]::new),
                "ids", keys.stream().map(FindingKey::id).toArray(UUID[]::new));
        return shared.list(FindingQuery.sharedByKeys(), parameters, FindingQuery::shaped);
    }

    /** The names of those of these tenants that share something with the acting one. */
    @AllowedTo
    public Map<UUID, TenantName> names(Collection<UUID> tenants) {
        return shared
                .list(
                        "select id, name, name_zh from tenant where id = any (:tenants)",
                        Map.of("tenants", tenants.toArray(UUID[]::new)),
                        (row, n) -> Map.entry(
                                row.getObject("id", UUID.class),
                                new TenantName(row.getString("name"), row.getString("name_zh"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
