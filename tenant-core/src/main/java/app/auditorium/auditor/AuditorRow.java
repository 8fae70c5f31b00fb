package app.auditorium.auditor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An auditor in a list. {@code absences} are by their first day, past ones too.
 *
 * @param witnessing null for who never was witnessed
 */
public record AuditorRow(
        UUID id,
        String name,
        String email,
        List<String> languages,
        @Nullable String homeCounty,
        @Nullable LocalDate leftOn,
        boolean hasAccount,
        List<Competence> competences,
        List<AbsenceRow> absences,
        @Nullable Witnessing witnessing) {}
