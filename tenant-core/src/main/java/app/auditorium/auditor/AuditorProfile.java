package app.auditorium.auditor;

import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules of assignment need to know about an auditor. */
public record AuditorProfile(
        UUID id,
        @Nullable UUID personId,
        String name,
        List<String> languages,
        Home home,
        List<Competence> competences,
        List<AbsenceRow> absences,
        @Nullable LocalDate leftOn) {

    /** The roles whose competence for this standard and sector counts on this day; empty if none. */
    public List<Role> rolesFor(StandardId standard, IafCode code, LocalDate day) {
        return competences.stream()
                .filter(c -> c.standard() == standard && c.iafCode().equals(code) && c.validOn(day))
                .map(Competence::role)
                .toList();
    }
}
