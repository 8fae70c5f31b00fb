package app.auditorium.assignment;

import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is on file about an auditor, as far as it bears on one visit.
 *
 * @param competences for the visit's standard only
 * @param absences that touch the visit's days
 * @param bookings on other audits that touch the visit's days
 * @param conflicts of this auditor with the visit's client
 * @param objected whether the client objects to this auditor
 * @param toshms registration as TOSHMS auditor; null if there is none, {@link Registration#NOT_KEPT} where the body keeps none of anybody
 */
public record AuditorFile(
        UUID id,
        String name,
        List<String> languages,
        @Nullable LocalDate leftOn,
        List<Competence> competences,
        List<DateRange> absences,
        List<Booking> bookings,
        List<Conflict> conflicts,
        boolean objected,
        @Nullable Registration toshms) {

    /** Competence for the visit's standard; {@code validUntil} null: without end. */
    public record Competence(
            IafCode code, String role, @Nullable LocalDate validUntil) {

        boolean validThrough(DateRange days) {
            return validUntil == null || !validUntil.isBefore(days.last());
        }
    }

    /** An audit on which the auditor is already booked. */
    public record Booking(UUID auditId, DateRange days, String organisation, String organisationZh) {}

    /** What the impartiality register says; {@code until} null: as long as the relation lasts. */
    public record Conflict(String rule, @Nullable LocalDate until) {

        public boolean standsOn(DateRange days) {
            return until == null || !until.isBefore(days.first());
        }
    }

    /**
     * Registration with the administrator of TOSHMS (DOMAIN D.2).
     *
     * @param until null: without end
     * @param evaluatedDays days of the first evaluation under a registered auditor; two are needed to go without one
     */
    public record Registration(LocalDate from, @Nullable LocalDate until, double evaluatedDays) {

        private static final double FIRST_EVALUATION = 2;

        /** Of a body that does not record who is registered: it is not judged by it. */
        public static final Registration NOT_KEPT = new Registration(LocalDate.MIN, null, FIRST_EVALUATION);

        /** Of a row of the register; {@code from} is null where an auditor has none. */
        public static @Nullable Registration of(
                boolean kept, @Nullable LocalDate from, @Nullable LocalDate until, double evaluatedDays) {
            if (!kept) {
                return NOT_KEPT;
            }
            return from == null ? null : new Registration(from, until, evaluatedDays);
        }

        boolean standsOn(DateRange days) {
            return !from.isAfter(days.first()) && (until == null || !until.isBefore(days.last()));
        }

        boolean evaluated() {
            return evaluatedDays >= FIRST_EVALUATION;
        }
    }

    /** The same auditor with further bookings, such as those of a plan. */
    public AuditorFile with(List<Booking> more) {
        return more.isEmpty()
                ? this
                : changed(
                        competences,
                        Stream.concat(bookings.stream(), more.stream()).toList(),
                        objected);
    }

    /** The same auditor if he were qualified to lead in some codes. */
    public AuditorFile leading(List<IafCode> codes) {
        return changed(
                codes.stream()
                        .map(code -> new Competence(code, "LEAD_AUDITOR", null))
                        .toList(),
                bookings,
                objected);
    }

    /** The same auditor if the client did not object to him. */
    public AuditorFile withoutObjection() {
        return objected ? changed(competences, bookings, false) : this;
    }

    private AuditorFile changed(List<Competence> known, List<Booking> booked, boolean against) {
        return new AuditorFile(id, name, languages, leftOn, known, absences, booked, conflicts, against, toshms);
    }

    boolean registeredOn(DateRange days) {
        return toshms != null && toshms.standsOn(days);
    }

    /** Whether he audits for TOSHMS without somebody beside him who watches. */
    boolean evaluatedOn(DateRange days) {
        return toshms != null && toshms.standsOn(days) && toshms.evaluated();
    }

    /** The codes in which the auditor audits by himself on every day. */
    public Stream<IafCode> auditsIn(DateRange days) {
        return competences.stream()
                .filter(c -> c.validThrough(days) && isAuditing(c.role()))
                .map(Competence::code);
    }

    /** The codes that the auditor knows on every day, be it as auditor or as technical expert. */
    public Stream<IafCode> knows(DateRange days) {
        return competences.stream()
                .filter(c -> c.validThrough(days)
                        && (isAuditing(c.role()) || c.role().equals("TECHNICAL_EXPERT")))
                .map(Competence::code);
    }

    public boolean leads(DateRange days) {
        return competences.stream()
                .anyMatch(c -> c.validThrough(days) && c.role().equals("LEAD_AUDITOR"));
    }

    private static boolean isAuditing(String role) {
        return role.equals("LEAD_AUDITOR") || role.equals("AUDITOR");
    }
}
