package app.auditorium.organisation;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clients of a certification body. Every member of the body reads them; planners and administrators write. */
@Component
@Transactional
public class Organisations {

    public static final int LONGEST_NOTE = 10_000;

    private final EntityManager entities;
    private final OrganisationList list;
    private final OrganisationChecks checks;
    private final StoredOrganisations stored;
    private final Places places;
    private final Histories histories;
    private final Clock clock;

    Organisations(
            EntityManager entities,
            OrganisationList list,
            OrganisationChecks checks,
            StoredOrganisations stored,
            Places places,
            Histories histories,
            Clock clock) {
        this.entities = entities;
        this.list = list;
        this.checks = checks;
        this.stored = stored;
        this.places = places;
        this.histories = histories;
        this.clock = clock;
    }

    /** A page of the list, by name unless {@code page} names one of {@link #sorts()}; another sort or IAF code is refused. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Outcome<Page<OrganisationRow>> list(OrganisationFilter filter, PageRequest page) {
        Checks wrong = OrganisationList.wrong(filter, page.sort());
        return wrong.<Page<OrganisationRow>>refusal().orElseGet(() -> Outcome.done(list.rows(filter, page)));
    }

    /** The sites of several organisations in one statement, each in its own order. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Map<UUID, List<SiteDetails>> sitesOf(Collection<UUID> ids) {
        return list.sitesOf(ids);
    }

    /** The keys that a list can be sorted by; a leading {@code -} turns the order round. */
    public static List<String> sorts() {
        return OrganisationList.sorts();
    }

    /** The counties that occur among the clients, for the list's filter. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<String> counties() {
        return list.counties();
    }

    /** Everything kept about one organisation. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Outcome<OrganisationDetails> details(UUID id) {
        Organisation found = entities.find(Organisation.class, id);
        return found == null ? Outcome.notThere() : Outcome.done(shown(found));
    }

    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<OrganisationDetails> add(NewOrganisation typed) {
        NewOrganisation wanted = places.settled(typed.tidied());
        Checks wrong = checks.of(wanted);
        stored.taxIdTaken(wanted, null).ifPresent(wrong::add);
        if (wanted.sites() != null) {
            wrong.each("sites", wanted.sites(), (at, site) -> {
                if (site != null && site.id() != null) {
                    wrong.add(Problem.unseen(at + ".id"));
                }
            });
        }
        if (wrong.refuse()) {
            return Outcome.refused(wrong.problems());
        }
        Organisation added = Organisation.take(wanted, now());
        entities.persist(added);
        entities.flush();
        return Outcome.done(shown(added));
    }

    /** Makes an organisation what {@code changes} says, unless it has another version by now. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<OrganisationDetails> change(UUID id, OrganisationChanges changes) {
        Organisation held = entities.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            return Outcome.notThere();
        }
        if (held.version() != changes.version()) {
            return stale(id);
        }
        NewOrganisation wanted = places.settled(changes.to().tidied());
        Checks wrong = checks.of(wanted);
        stored.taxIdTaken(wanted, id).ifPresent(wrong::add);
        wrong.each("sites", wanted.sites(), (at, site) -> {
            if (site != null && site.id() != null && !held.hasSite(site.id())) {
                wrong.add(Problem.unseen(at + ".id"));
            }
        });
        if (!wrong.refuse()) {
            stored.referredTo(held.without(wanted)).forEach(wrong::add);
        }
        if (wrong.refuse()) {
            return Outcome.refused(wrong.problems());
        }
        held.become(wanted, now());
        entities.flush();
        return Outcome.done(shown(held));
    }

    /** Adds a note of 1 to {@link #LONGEST_NOTE} characters. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<NoteDetails> note(UUID organisationId, String text) {
        if (entities.find(Organisation.class, organisationId) == null) {
            return Outcome.notThere();
        }
        Optional<Outcome<NoteDetails>> refusal =
                new Checks().required("text", text, LONGEST_NOTE).refusal();
        return refusal.orElseGet(() -> {
            Note note =
                    Note.about(organisationId, text.strip(), Acting.current().personName(), now());
            entities.persist(note);
            return Outcome.done(note.details());
        });
    }

    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<NoteDetails> removeNote(UUID organisationId, UUID noteId) {
        Note note = entities.find(Note.class, noteId);
        if (note == null || !note.organisationId().equals(organisationId)) {
            return Outcome.notThere();
        }
        entities.remove(note);
        return Outcome.done(note.details());
    }

    /** Who changed what about an organisation, newest first; its sites, contacts and notes included. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Page<Histories.Change> history(UUID id, PageRequest page) {
        return histories.of(id, page);
    }

    /** As exact as PostgreSQL keeps it, so that what is written and what is read are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Outcome<OrganisationDetails> stale(UUID id) {
        return histories
                .latestOf(id)
                .<Outcome<OrganisationDetails>>map(change -> new Outcome.Stale<>(change.person(), change.at()))
                .orElseGet(() -> new Outcome.Stale<>(null, null));
    }

    private OrganisationDetails shown(Organisation organisation) {
        return organisation.details(stored.notes(organisation.id()));
    }
}
