package app.auditorium.assignment;

import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on file about the body itself, as far as it bears on one visit.
 *
 * @param scope accreditation for the visit's standard
 * @param conflicts of the body as a whole with the visit's client
 */
public record BodyFile(List<Accreditation> scope, List<AuditorFile.Conflict> conflicts) {

    /** Accreditation for an IAF code over a period; {@code until} null: without end. */
    public record Accreditation(
            IafCode code, LocalDate from, @Nullable LocalDate until) {

        private boolean coversDay(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    /** The first of the days on which the body is not accredited for a code; null if there is none. */
    @Nullable LocalDate firstDayOutOfScope(IafCode code, DateRange days) {
        return days.first()
                .datesUntil(days.last().plusDays(1))
                .filter(day -> scope.stream().noneMatch(a -> a.code().equals(code) && a.coversDay(day)))
                .findFirst()
                .orElse(null);
    }
}
