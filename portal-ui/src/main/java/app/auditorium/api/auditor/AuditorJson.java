package app.auditorium.api.auditor;

import app.auditorium.auditor.AuditorDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AuditorJson(
        UUID id,
        String name,
        String email,
        @Nullable UUID personId,
        List<String> languages,
        HomeJson home,
        @Nullable LocalDate leftOn,
        List<CompetenceJson> competences,
        List<AbsenceJson> unavailable,
        int version) {

    static AuditorJson of(AuditorDetails auditor) {
        return new AuditorJson(
                auditor.id(),
                auditor.name(),
                auditor.email(),
                auditor.personId(),
                auditor.languages(),
                HomeJson.of(auditor.home()),
                auditor.leftOn(),
                auditor.competences().stream().map(CompetenceJson::of).toList(),
                auditor.absences().stream().map(AbsenceJson::of).toList(),
                auditor.version());
    }
}
