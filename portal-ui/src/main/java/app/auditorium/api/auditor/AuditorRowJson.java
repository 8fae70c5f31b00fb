package app.auditorium.api.auditor;

import app.auditorium.auditor.AuditorRow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AuditorRowJson(
        UUID id,
        String name,
        String email,
        List<String> languages,
        @Nullable String county,
        @Nullable LocalDate leftOn,
        List<CompetenceJson> competences,
        List<AbsenceJson> unavailable) {

    static AuditorRowJson of(AuditorRow row) {
        return new AuditorRowJson(
                row.id(),
                row.name(),
                row.email(),
                row.languages(),
                row.homeCounty(),
                row.leftOn(),
                row.competences().stream().map(CompetenceJson::of).toList(),
                row.absences().stream().map(AbsenceJson::of).toList());
    }
}
