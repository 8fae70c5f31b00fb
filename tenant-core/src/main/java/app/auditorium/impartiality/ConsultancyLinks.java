package app.auditorium.impartiality;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Membership;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A consultancy's own record of whom it advises. A certification body never sees it; it learns only which of its auditors may not
 * go to a client, and until when. Consultants record their own jobs, administrators everyone's.
 */
@Component
@Transactional
public class ConsultancyLinks {

    private final EntityManager entities;
    private final ConsultancyLinkList list;
    private final Histories histories;

    ConsultancyLinks(EntityManager entities, ConsultancyLinkList list, Histories histories) {
        this.entities = entities;
        this.list = list;
        this.histories = histories;
    }

    /** A page of the consultancy's jobs, running ones first; {@code text} is part of the client's name or tax id, or of the consultant's name. */
    @AllowedTo(
            value = {Role.CONSULTANT, Role.ADMINISTRATOR},
            in = TenantKind.CONSULTANCY)
    @Transactional(readOnly = true)
    public Page<ConsultancyLinkRow> list(@Nullable String text, boolean runningOnly, PageRequest page) {
        return list.page(text, runningOnly, page);
    }

    @AllowedTo(
            value = {Role.CONSULTANT, Role.ADMINISTRATOR},
            in = TenantKind.CONSULTANCY)
    @Transactional(readOnly = true)
    public Optional<ConsultancyLinkRow> find(UUID id) {
        return list.find(id);
    }

    /** The members for whom the acting one may record a job: all for an administrator, otherwise oneself. */
    @AllowedTo(
            value = {Role.CONSULTANT, Role.ADMINISTRATOR},
            in = TenantKind.CONSULTANCY)
    @Transactional(readOnly = true)
    public List<Consultant> consultants() {
        Membership acting = Acting.current();
        return list.members().stream()
                .filter(member ->
                        acting.hasAny(Role.ADMINISTRATOR) || member.personId().equals(acting.personId()))
                .toList();
    }

    /** Takes a job: from now on it bars the consultant, and everyone of the firm, from auditing and deciding for that client. */
    @AllowedTo(
            value = {Role.CONSULTANT, Role.ADMINISTRATOR},
            in = TenantKind.CONSULTANCY)
    public Outcome<ConsultancyLinkRow> take(NewConsultancyLink wanted) {
        UUID person = wanted.personId() == null ? Acting.current().personId() : wanted.personId();
        Optional<Consultant> consultant =
                consultants().stream().filter(c -> c.personId().equals(person)).findFirst();
        var checks = new Checks()
                .required("clientName", wanted.clientName(), 200)
                .country("clientCountry", wanted.clientCountry())
                .text("clientTaxId", wanted.clientTaxId(), 40);
        if (wanted.clientTenantId() == null && !hasTaxId(wanted)) {
            checks.add(Problem.rule("A-65", "clientTaxId", "problem.consultancy.which-client"));
        }
        if (wanted.clientTenantId() != null && !list.letIn().contains(wanted.clientTenantId())) {
            checks.add(Problem.unseen("clientTenantId"));
        }
        if (consultant.isEmpty()) {
            checks.add(Problem.unseen("personId"));
        }
        Stretch.check(checks, wanted.startedOn(), wanted.endedOn());
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        ConsultancyLink link = ConsultancyLink.taken(consultant.orElseThrow(), wanted);
        entities.persist(link);
        return stored(link);
    }

    /** Tells when a job ended, or corrects it. */
    @AllowedTo(
            value = {Role.CONSULTANT, Role.ADMINISTRATOR},
            in = TenantKind.CONSULTANCY)
    public Outcome<ConsultancyLinkRow> change(UUID id, ConsultancyLinkChanges changes) {
        ConsultancyLink link = entities.find(ConsultancyLink.class, id);
        Membership acting = Acting.current();
        if (link == null) {
            return Outcome.notThere();
        }
        if (!acting.hasAny(Role.ADMINISTRATOR) && !link.isOf(acting.personId())) {
            return Outcome.refused(Problem.rule("A-65", null, "problem.consultancy.not-yours"));
        }
        if (!link.isVersion(changes.version())) {
            var latest = histories.latestOf(id);
            return new Outcome.Stale<>(
                    latest.map(Histories.Change::person).orElse(null),
                    latest.map(Histories.Change::at).orElse(null));
        }
        var checks = new Checks().required("clientName", changes.clientName(), 200);
        Stretch.check(checks, changes.startedOn(), changes.endedOn());
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        return stored(link.lasts(changes.clientName(), changes.startedOn(), changes.endedOn()));
    }

    private static boolean hasTaxId(NewConsultancyLink wanted) {
        return wanted.clientTaxId() != null && wanted.clientTaxId().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private Outcome<ConsultancyLinkRow> stored(ConsultancyLink link) {
        entities.flush();
        return Outcome.done(list.find(link.id()).orElseThrow());
    }
}
