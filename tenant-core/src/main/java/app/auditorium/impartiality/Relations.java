package app.auditorium.impartiality;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The body's register of its own and its auditors' relations to clients; what stands here takes effect at once. */
@Component
@Transactional
public class Relations {

    private final EntityManager entities;
    private final RelationList list;
    private final Histories histories;
    private final Clock clock;

    Relations(EntityManager entities, RelationList list, Histories histories, Clock clock) {
        this.entities = entities;
        this.list = list;
        this.histories = histories;
        this.clock = clock;
    }

    /** A page of the register. Sorts by {@code organisation}, {@code auditor}, {@code startedOn}; newest entry first by itself. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Page<RelationRow> list(RelationFilter filter, PageRequest page) {
        return list.page(filter, page);
    }

    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<RelationRow> find(UUID id) {
        return list.find(id);
    }

    /** Puts a relation on the register. Audits that are planned already are not touched: ask {@link Conflicts#auditsAtRisk}. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.PLANNER},
            in = TenantKind.CERTIFICATION_BODY)
    public Outcome<RelationRow> record(NewRelation wanted) {
        return put(wanted);
    }

    /** Puts on the register what an auditor declares of himself for an audit; of anybody else it is not there. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    public Outcome<RelationRow> declared(NewRelation own) {
        boolean mine = (boolean) entities.createNativeQuery("""
                                select exists (select from auditor
                                    where tenant_id = current_tenant() and id = :id and person_id = acting_person())""", Boolean.class)
                .setParameter("id", own.auditorId())
                .getSingleResult();
        return mine ? put(own) : Outcome.refused(Problem.unseen("auditorId"));
    }

    private Outcome<RelationRow> put(NewRelation wanted) {
        var facts = new RelationFacts(wanted.kind(), wanted.startedOn(), wanted.endedOn(), wanted.source());
        Checks checks = facts.check(wanted.auditorId() == null);
        if (wanted.organisationId() == null) {
            checks.invalid("organisationId", "problem.required");
        } else if (!isThere("organisation", wanted.organisationId())) {
            checks.add(Problem.unseen("organisationId"));
        }
        if (wanted.auditorId() != null && !isThere("auditor", wanted.auditorId())) {
            checks.add(Problem.unseen("auditorId"));
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        Relation relation = Relation.between(wanted.organisationId(), wanted.auditorId(), clock.instant())
                .is(facts);
        entities.persist(relation);
        return stored(relation);
    }

    /** Corrects a relation, or tells when it ended. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.PLANNER},
            in = TenantKind.CERTIFICATION_BODY)
    public Outcome<RelationRow> change(UUID id, RelationChanges changes) {
        Relation relation = entities.find(Relation.class, id);
        if (relation == null) {
            return Outcome.notThere();
        }
        if (!relation.isVersion(changes.version())) {
            return stale(id);
        }
        var facts = new RelationFacts(changes.kind(), changes.startedOn(), changes.endedOn(), changes.source());
        Checks checks = facts.check(relation.isOfTheBody());
        return checks.refuse() ? Outcome.refused(checks.problems()) : stored(relation.is(facts));
    }

    /** Strikes a relation that was entered by mistake. Its history stays. */
    @AllowedTo(value = Role.ADMINISTRATOR, in = TenantKind.CERTIFICATION_BODY)
    public Outcome<UUID> strike(UUID id, int version) {
        Relation relation = entities.find(Relation.class, id);
        if (relation == null) {
            return Outcome.notThere();
        }
        if (!relation.isVersion(version)) {
            return stale(id);
        }
        entities.remove(relation);
        return Outcome.done(id);
    }

    private boolean isThere(String table, @Nullable UUID id) {
        return (boolean) entities.createNativeQuery(
                        "select exists (select from " + table + " where tenant_id = current_tenant() and id = :id)",
                        Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private Outcome<RelationRow> stored(Relation relation) {
        entities.flush();
        return Outcome.done(list.find(relation.id()).orElseThrow());
    }

    private <T> Outcome<T> stale(UUID id) {
        var latest = histories.latestOf(id);
        return new Outcome.Stale<>(
                latest.map(Histories.Change::person).orElse(null),
                latest.map(Histories.Change::at).orElse(null));
    }
}
