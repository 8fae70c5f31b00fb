package app.auditorium.auditor;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The body's auditors: who they are and what they are competent for. Every member reads, planners and administrators write. */
@Component
@Transactional
public class Auditors {

    private final EntityManager entities;
    private final AuditorList list;
    private final CompetenceTable competences;
    private final Homes homes;
    private final Histories histories;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    Auditors(
            EntityManager entities,
            AuditorList list,
            CompetenceTable competences,
            Homes homes,
            Histories histories,
            Clock clock,
            ApplicationEventPublisher listeners) {
        this.entities = entities;
        this.list = list;
        this.competences = competences;
        this.homes = homes;
        this.histories = histories;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** A page of those that a filter lets through. Sorts by {@code name} (its own order) and {@code email}. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Page<AuditorRow> list(AuditorFilter filter, PageRequest page) {
        return list.page(filter, page);
    }

    /** One auditor, or none by this id. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<AuditorDetails> find(UUID id) {
        return Optional.ofNullable(entities.find(Auditor.class, id)).map(this::details);
    }

    /** Takes an auditor into the file. One with the e-mail address of a member is tied to that member's account. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.PLANNER},
            in = TenantKind.CERTIFICATION_BODY)
    public Outcome<AuditorDetails> add(NewAuditor wanted) {
        Checks checks = check(wanted);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        var auditor = Auditor.engage(stripped(wanted.name()), stripped(wanted.email()), clock.instant());
        auditor.speaks(wanted.languages());
        auditor.livesAt(homes.located(wanted.home()));
        entities.persist(auditor);
        entities.flush();
        competences.replace(auditor.id(), wanted.competences());
        wanted.absences().stream().map(a -> Absences.of(auditor.id(), a)).forEach(entities::persist);
        return Outcome.done(asStored(auditor));
    }

    /** Changes an auditor as a whole; absences stay. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.PLANNER},
            in = TenantKind.CERTIFICATION_BODY)
    public Outcome<AuditorDetails> change(UUID id, AuditorChanges changes) {
        Auditor auditor = entities.find(Auditor.class, id);
        if (auditor == null) {
            return Outcome.notThere();
        }
        if (!auditor.isVersion(changes.version())) {
            var latest = histories.latestOf(id);
            return new Outcome.Stale<>(
                    latest.map(Histories.Change::person).orElse(null),
                    latest.map(Histories.Change::at).orElse(null));
        }
        Checks checks = new AuditorCheck()
                .filledIn(changes)
                .languages(changes.languages())
                .home(changes.home(), homes.counties())
                .competences(changes.competences())
                .checks();
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        String name = stripped(changes.name());
        String before = auditor.rename(name, stripped(changes.email()), clock.instant());
        auditor.speaks(changes.languages());
        auditor.livesAt(homes.located(changes.home()));
        auditor.leaves(changes.leftOn());
        entities.flush();
        competences.replace(id, changes.competences());
        if (!before.equals(name)) {
            listeners.publishEvent(new AuditorRenamed(id, before, name));
        }
        return Outcome.done(asStored(auditor));
    }

    /** The audits for which an auditor is booked, from today on, by their first day. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Booking> upcoming(UUID id) {
        return list.bookings(id, LocalDate.now(clock.withZone(Acting.current().zone())), null);
    }

    private Checks check(NewAuditor wanted) {
        return new AuditorCheck()
                .filledIn(wanted)
                .languages(wanted.languages())
                .home(wanted.home(), homes.counties())
                .competences(wanted.competences())
                .absences(wanted.absences())
                .checks();
    }

    /** With what the database adds: the account, the new version. */
    private AuditorDetails asStored(Auditor auditor) {
        entities.flush();
        entities.refresh(auditor);
        return details(auditor);
    }

    private AuditorDetails details(Auditor auditor) {
        return auditor.details(
                new ArrayList<>(list.absencesOf(List.of(auditor.id())).getOrDefault(auditor.id(), List.of())));
    }

    private static String stripped(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
