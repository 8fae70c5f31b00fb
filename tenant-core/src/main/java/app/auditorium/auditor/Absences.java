package app.auditorium.auditor;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.AllowedTo;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When auditors cannot be sent. */
@Component
@Transactional
public class Absences {

    private final EntityManager entities;
    private final AuditorList list;

    Absences(EntityManager entities, AuditorList list) {
        this.entities = entities;
        this.list = list;
    }

    /** The absences of an auditor by their first day; empty where there is no such auditor. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<List<AbsenceRow>> of(UUID auditor) {
        return Optional.ofNullable(entities.find(Auditor.class, auditor))
                .map(a -> list.absencesOf(List.of(auditor)).getOrDefault(auditor, List.of()));
    }

    /** One absence of an auditor. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Outcome<AbsenceRow> find(UUID auditor, UUID id) {
        return held(auditor, id).map(Absence::row).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    /** Audits for which the auditor is booked on these days, to warn before an absence is recorded. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Booking> bookedOn(UUID auditor, LocalDate firstDay, LocalDate lastDay) {
        return lastDay.isBefore(firstDay) ? List.of() : list.bookings(auditor, firstDay, lastDay);
    }

    /** Records an absence, also against a booking: people fall ill. The answer names the audits that need someone else. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.PLANNER},
            in = TenantKind.CERTIFICATION_BODY)
    public Outcome<AbsenceRecorded> add(UUID auditor, NewAbsence wanted) {
        if (entities.find(Auditor.class, auditor) == null) {
            return Outcome.notThere();
        }
        Checks checks = new AuditorCheck().absence("", wanted).checks();
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        Absence absence = of(auditor, wanted);
        entities.persist(absence);
        AbsenceRow row = absence.row();
        return Outcome.done(new AbsenceRecorded(row, list.bookings(auditor, row.firstDay(), row.lastDay())));
    }

    /** Takes an absence back. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.PLANNER},
            in = TenantKind.CERTIFICATION_BODY)
    public Outcome<AbsenceRow> remove(UUID auditor, UUID id) {
        Absence absence = held(auditor, id).orElse(null);
        if (absence == null) {
            return Outcome.notThere();
        }
        entities.remove(absence);
        return Outcome.done(absence.row());
    }

    private Optional<Absence> held(UUID auditor, UUID id) {
        return Optional.ofNullable(entities.find(Absence.class, id))
                .filter(absence -> absence.auditorId().equals(auditor));
    }

    static Absence of(UUID auditor, NewAbsence wanted) {
        return Absence.of(
                auditor,
                Objects.requireNonNull(wanted.from()),
                Objects.requireNonNull(wanted.until()),
                wanted.reason() == null || wanted.reason().isBlank()
                        ? null
                        : wanted.reason().strip());
    }
}
