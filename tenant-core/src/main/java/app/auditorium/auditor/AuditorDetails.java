package app.auditorium.auditor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the body keeps about an auditor.
 *
 * @param personId the account, where the auditor is a member of the tenant
 * @param languages tags such as {@code zh-TW}, {@code en}
 * @param leftOn last day with the body
 * @param absences by their first day, past ones included
 */
public record AuditorDetails(
        UUID id,
        @Nullable UUID personId,
        String name,
        String email,
        List<String> languages,
        Home home,
        @Nullable LocalDate leftOn,
        List<Competence> competences,
        List<AbsenceRow> absences,
        Instant changedAt,
        int version) {}
