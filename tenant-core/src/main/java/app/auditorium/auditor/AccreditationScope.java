package app.auditorium.auditor;

import app.auditorium.catalogue.Standards;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For which standards and sectors the accreditation body has accredited this one. Every member reads, administrators write. */
@Component
@Transactional
public class AccreditationScope {

    private final EntityManager entities;
    private final Standards standards;
    private final Histories histories;

    AccreditationScope(EntityManager entities, Standards standards, Histories histories) {
        this.entities = entities;
        this.standards = standards;
        this.histories = histories;
    }

    /** The whole scope, past and future entries included, by standard, sector and day. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public ScopeDetails read() {
        return details(entries());
    }

    /** Whether the body is accredited for a standard in a sector on a day. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public boolean covers(StandardId standard, IafCode code, LocalDate day) {
        return read().covers(standard, code, day);
    }

    /** Replaces the scope as a whole. Entries that stay as they are keep their history. */
    @AllowedTo(value = Role.ADMINISTRATOR, in = TenantKind.CERTIFICATION_BODY)
    public Outcome<ScopeDetails> replace(ScopeChanges changes) {
        UUID tenant = Acting.current().tenantId();
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('scope ' || current_tenant(), 0))")
                .getSingleResult();
        List<ScopeEntry> before = entries();
        if (details(before).version() != changes.version()) {
            var latest = histories.latestOf(tenant);
            return new Outcome.Stale<>(
                    latest.map(Histories.Change::person).orElse(null),
                    latest.map(Histories.Change::at).orElse(null));
        }
        List<Problem> problems = check(changes.items());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var wanted = new HashSet<>(changes.items());
        before.stream().filter(entry -> !wanted.contains(entry.item())).forEach(entities::remove);
        // before the new ones, which may take the place of the old
        entities.flush();
        before.forEach(entry -> wanted.remove(entry.item()));
        wanted.stream().map(ScopeEntry::of).forEach(entities::persist);
        entities.flush();
        return Outcome.done(details(entries()));
    }

    private List<ScopeEntry> entries() {
        return entities.createQuery("select e from ScopeEntry e", ScopeEntry.class)
                .getResultList();
    }

    private List<Problem> check(List<ScopeItem> items) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < items.size(); i++) {
            ScopeItem item = items.get(i);
            String at = "items[" + i + "]";
            if (!standards.byId(item.standard()).certifiable()) {
                problems.add(Problem.rule("E.2", at + ".standard", "problem.scope.guidance", item.standard()));
            }
            if (item.validUntil() != null && item.validUntil().isBefore(item.validFrom())) {
                problems.add(Problem.invalid(at + ".validUntil", "problem.scope.order"));
            } else if (items.subList(0, i).stream().anyMatch(item::overlaps)) {
                problems.add(Problem.invalid(at, "problem.scope.overlap"));
            }
        }
        return problems;
    }

    private static ScopeDetails details(List<ScopeEntry> entries) {
        List<ScopeItem> items =
                entries.stream().map(ScopeEntry::item).sorted(ScopeItem.ORDER).toList();
        return new ScopeDetails(items, (int)
                (UUID.nameUUIDFromBytes(items.toString().getBytes(StandardCharsets.UTF_8))
                                .getMostSignificantBits()
                        >>> 35));
    }
}
